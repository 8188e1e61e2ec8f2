import { Link } from "react-router";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { ParticipantPage } from "../queries/participant.server.ts";
import { writtenCode } from "../rules/code.ts";

/** What is known of a participant without her name. */
export function ParticipantFacts({ one, at }: { one: ParticipantPage["participant"]; at: string }) {
  const t = useT("followed");
  const locale = useLocale();
  const held = one.held.map(({ occasion, day }) => (
    <p key={occasion}>{t("facts.held.line", { occasion, day: formatDay(locale, day) })}</p>
  ));
  const leave = { day: formatDay(locale, one.leaveGivenOn), form: t(`leave.${one.leaveForm}`), by: one.handedOverBy };
  const pairs = one.pairs.map(({ id, code }) => (
    <p key={id}>
      <Link to={`${at}/${id}`}>{writtenCode(code)}</Link>
    </p>
  ));
  return (
    <KeyValues
      items={[
        { key: t("facts.team"), value: t("line.where", one) },
        { key: t("facts.language"), value: one.language },
        { key: t("facts.channel"), value: t(`channel.${one.channel}`) },
        { key: t("facts.since"), value: formatDay(locale, one.handedOverOn) },
        { key: t("facts.leave"), value: t("facts.leave.said", leave) },
        { key: t("facts.held"), value: held.length > 0 ? held : t("facts.held.none") },
        ...(pairs.length > 0 ? [{ key: t("facts.pairs"), value: pairs }] : []),
      ]}
    />
  );
}
