import { Form, Link } from "react-router";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { Timeline, TimelineItem } from "#app/ui/timeline.tsx";
import type { ListedVersion, VersionsPage } from "../queries/versions.server.ts";

/** When a version was made, and why, on one line. */
export function useVersionName(): (version: ListedVersion) => string {
  const t = useT("note-pages");
  const locale = useLocale();
  return ({ at, reason }) => t("version.name", { when: formatMoment(locale, at), why: t(`version.${reason}`) });
}

/** Which two are compared. An address, so that it works without our script. */
export function ChooseVersions({ page }: { page: VersionsPage }) {
  const t = useT("note-pages");
  const nameOf = useVersionName();
  const { versions, compared } = page;
  if (!compared) return null;
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      {nameOf(version)}
    </option>
  ));
  const { from, to } = compared;
  return (
    <Form method="get" className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]" key={`${from} ${to}`}>
      <Select name="from" label={t("compare.from")} defaultValue={from}>
        {options}
      </Select>
      <Select name="to" label={t("compare.to")} defaultValue={to}>
        <option value="now">{t("compare.now")}</option>
        {options}
      </Select>
      <SubmitButton variant="secondary">{t("compare.do")}</SubmitButton>
    </Form>
  );
}

/** All versions, newest first: when, why, and who wrote. */
export function VersionList({ versions }: { versions: readonly ListedVersion[] }) {
  const t = useT("note-pages");
  const locale = useLocale();
  return (
    <Timeline label={t("versions.all")}>
      {versions.map(({ id, at, reason, writers }) => (
        <TimelineItem
          key={id}
          icon="history"
          title={t(`version.${reason}`)}
          when={formatMoment(locale, at)}
          dateTime={at}
        >
          {writers.length > 0 && <p>{t("version.by", { who: formatList(locale, writers) })}</p>}
          <p>
            <Link to={`?from=${id}`} preventScrollReset={false}>
              {t("version.compare", { when: formatMoment(locale, at) })}
            </Link>
          </p>
        </TimelineItem>
      ))}
    </Timeline>
  );
}
