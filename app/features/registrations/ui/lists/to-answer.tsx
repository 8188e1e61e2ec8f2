import { formatMinute } from "#app/core/clock.ts";
import { formatDay, formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { RegistrationLists } from "../../queries/lists.server.ts";
import type { WantedLine } from "../../rules/wanted.ts";
import { OneAct } from "./one-act.tsx";

type Props = { page: RegistrationLists; refusal: RefusedForm | undefined };

/** What waits for the lead's answer: registrations that came late, and what somebody wants changed, as it was and should be. */
export function ToAnswer({ page, refusal }: Props) {
  const t = useT("registration-lists");
  const locale = useLocale();
  const { requests, changes } = page.toAnswer;
  if (requests.length + changes.length === 0) return null;
  const asked = (at: string) => t("answer.asked", { when: formatMoment(locale, at) });
  return (
    <Section title={t("answer.title")} id="answer">
      <ul className="grid gap-3">
        {requests.map(({ id, name, place, at }) => (
          <li key={id}>
            <Card title={name} above={<Chip tone="warm">{t("answer.request")}</Chip>}>
              <p className="g-muted">{[place, asked(at)].filter(Boolean).join(" · ")}</p>
              <YesNo id={id} name={name} yes="grant" no="refuse" refusal={refusal} />
            </Card>
          </li>
        ))}
        {changes.map(({ id, name, at, lines }) => (
          <li key={id}>
            <Card title={name} above={<Chip tone="warm">{t("answer.change")}</Chip>}>
              <p className="g-muted">{asked(at)}</p>
              {lines.length === 0 ? (
                <p>{t("answer.change.same")}</p>
              ) : (
                <Lines name={name} lines={lines} days={page.gathering.days} />
              )}
              <YesNo id={id} name={name} yes="grant-change" no="refuse-change" refusal={refusal} />
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function YesNo(props: { id: string; name: string; yes: string; no: string; refusal: RefusedForm | undefined }) {
  const { id, name, yes, no, refusal } = props;
  const t = useT("registration-lists");
  return (
    <div className="g-row mt-3">
      <OneAct intent={yes} registrationId={id} whole={t("answer.yes.to", { name })} refusal={refusal}>
        {t("answer.yes")}
      </OneAct>
      <OneAct intent={no} registrationId={id} whole={t("answer.no.to", { name })} refusal={refusal}>
        {t("answer.no")}
      </OneAct>
    </div>
  );
}

function Lines(props: { name: string; lines: readonly WantedLine[]; days: RegistrationLists["gathering"]["days"] }) {
  const { name, lines, days } = props;
  const t = useT("registration-lists");
  const locale = useLocale();
  const about = ({ about: of }: WantedLine) => {
    if (of.kind === "question") return of.label;
    if (of.kind !== "sessions") return t(`about.${of.kind}`);
    const day = days.find(({ id }) => id === of.dayId)?.day;
    return t("about.sessions", { day: day ? formatDay(locale, day) : "", from: formatMinute(of.from) });
  };
  const said = (texts: readonly string[]) =>
    texts.length === 0 ? <span className="g-muted">{t("answer.nothing")}</span> : formatList(locale, texts);
  return (
    <Table
      caption={t("answer.change")}
      captionHidden
      rows={lines}
      rowKey={(line) => `${name} ${about(line)}`}
      columns={[
        { key: "about", label: "", rowHeader: true, cell: about },
        { key: "was", label: t("answer.was"), cell: ({ was }) => said(was) },
        { key: "wanted", label: t("answer.wanted"), cell: ({ wanted }) => said(wanted) },
      ]}
    />
  );
}
