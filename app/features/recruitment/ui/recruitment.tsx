import { formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { Section } from "#app/ui/page.tsx";
import { Stat } from "#app/ui/stat.tsx";
import { figureNames } from "../rules/release.ts";
import type { Recruitment } from "../types.ts";

/** How asking parents goes, as far as the reader may know. */
export function RecruitmentSection({ told }: { told: Recruitment }) {
  const t = useT("recruitment");
  const locale = useLocale();
  const since = (month: string) => formatMonthOfYear(locale, month.slice(0, 7));
  if (told.view === "locked") {
    const to = `/programmes/${told.programmeId}/study`;
    return (
      <Section title={t("title")} lead={t("lead.locked")}>
        <ButtonLink to={`/vault/open?${new URLSearchParams({ to })}`} icon="lock">
          {t("open")}
        </ButtonLink>
      </Section>
    );
  }
  if (told.view === "exact") {
    return (
      <Section title={t("title")} lead={t("lead.exact")}>
        <Figures value={(name) => told.counted[name].people} />
        <KeyValues
          wide
          items={told.teams.map(({ name, handedOver, agreed }) => ({
            key: name,
            value: `${t("figure.handed-over")} ${handedOver} · ${t("figure.agreed")} ${agreed}`,
          }))}
        />
        <p className="g-small g-muted">{t("target", told)}</p>
      </Section>
    );
  }
  if (told.view === "sums") {
    const nothing = figureNames.every((name) => told.shown[name] === null);
    return (
      <Section
        title={t("title")}
        lead={told.month === null || nothing ? t("lead.sums.none") : t("lead.sums", { month: since(told.month) })}
      >
        {!nothing && (
          <>
            <Figures value={(name) => told.shown[name]} />
            <p className="g-small g-muted">{t("hidden.why")}</p>
          </>
        )}
      </Section>
    );
  }
  return (
    <Section
      title={t("title")}
      lead={told.month === null ? t("lead.band.none") : t("lead.band", { month: since(told.month) })}
    >
      <KeyValues
        wide
        items={told.teams.map(({ name, band }) => ({
          key: name,
          value: band === "some" ? t("band.some", { last: told.target - 1 }) : t(`band.${band}`),
        }))}
      />
      <p className="g-small g-muted">{t("target", told)}</p>
    </Section>
  );
}

function Figures({ value }: { value: (name: (typeof figureNames)[number]) => number | null }) {
  const t = useT("recruitment");
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-5">
      {figureNames.map((name) => (
        <Stat
          key={name}
          value={value(name) ?? "–"}
          label={t(`figure.${name}`)}
          detail={value(name) === null ? t("hidden") : undefined}
        />
      ))}
    </div>
  );
}
