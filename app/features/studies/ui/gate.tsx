import { Link } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { formatDay, formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ApprovalLine, WholeStudy } from "../types.ts";
import { RegisterForm } from "./register-form.tsx";

type Props = { study: WholeStudy; me: string; at: string; formKey: string; refusal: RefusedForm | undefined };

/** Whether the study may begin: what is lacking and who can take the next step, and the step itself. */
export function Gate({ study, me, at, formKey, refusal }: Props) {
  const t = useT("studies");
  const locale = useLocale();
  const { gate, approval } = study;
  const form = { formKey, refusal };
  return (
    <div className="g-stack">
      {gate.open && approval ? (
        <Callout tone="success" title={t("gate.open")}>
          {t("gate.opened", {
            by: approval.confirmedBy ?? "",
            day: formatDay(locale, dayOf(new Date(approval.confirmedAt ?? approval.registeredAt))),
          })}
        </Callout>
      ) : (
        <Lacking gate={gate} />
      )}
      {approval && <Approval approval={approval} at={at} />}
      {approval && !gate.open && <Confirm approval={approval} me={me} refusal={refusal} />}
      {study.consentTexts.length === 0 ? (
        <p className="g-muted">{t("register.none")}</p>
      ) : approval ? (
        <Disclosure summary={t("register.again")} open={refusal?.values.intent === "register"}>
          <p className="mb-4">{t(gate.open ? "register.open" : "register.waits")}</p>
          <RegisterForm approval={approval} texts={study.consentTexts} {...form} />
        </Disclosure>
      ) : (
        <>
          <h3>{t("register.title")}</h3>
          <RegisterForm approval={null} texts={study.consentTexts} {...form} />
        </>
      )}
      {approval && <End approval={approval} refusal={refusal} />}
    </div>
  );
}

function Lacking({ gate }: Pick<WholeStudy, "gate">) {
  const t = useT("studies");
  const locale = useLocale();
  const names = formatList(
    locale,
    gate.next.map(({ name }) => name),
  );
  const waits = gate.lacking.length === 1;
  return (
    <Callout tone="info" icon="lock" title={t("gate.closed")}>
      <p>{t("gate.lacking")}</p>
      <ul className="my-2 list-disc ps-5">
        {gate.lacking.map((one) => (
          <li key={one}>{t(`lacking.${one}`)}</li>
        ))}
      </ul>
      <p>{names === "" ? t("next.nobody") : t(waits ? "next.confirm" : "next.register", { names })}</p>
    </Callout>
  );
}

function Approval({ approval, at }: { approval: ApprovalLine; at: string }) {
  const t = useT("studies");
  const locale = useLocale();
  const { text } = approval;
  const did = (by: string, when: string) => t("approval.by", { by, when: formatMoment(locale, when) });
  return (
    <KeyValues
      wide
      items={[
        { key: t("approval.reference"), value: approval.reference },
        { key: t("approval.decidedOn"), value: formatDay(locale, approval.decidedOn) },
        {
          key: t("approval.text"),
          value: <Link to={`${at}/texts/${text.code}/consent?version=${text.version}`}>{t("text.version", text)}</Link>,
        },
        { key: t("approval.registered"), value: did(approval.registeredBy, approval.registeredAt) },
        {
          key: t("approval.confirmed"),
          value:
            approval.confirmedBy !== null && approval.confirmedAt !== null
              ? did(approval.confirmedBy, approval.confirmedAt)
              : t("approval.waits"),
        },
      ]}
    />
  );
}

/** Not for who registered it. */
function Confirm(props: { approval: ApprovalLine; me: string; refusal: RefusedForm | undefined }) {
  const { approval, me, refusal } = props;
  const t = useT("studies");
  const about = { approvalId: approval.id };
  const { message } = useIntent(refusal, { intent: "confirm" }, "studies");
  const no = message !== undefined && (
    <Callout tone="warning" live>
      {message}
    </Callout>
  );
  if (approval.registeredById === me)
    return (
      <>
        {no}
        <p>{t("approval.own")}</p>
      </>
    );
  return (
    <IntentForm intent="confirm" about={about} className="grid gap-3">
      {no}
      <p>{t("approval.check")}</p>
      <div>
        <IntentButton intent="confirm" about={about} pendingText={t("sending")}>
          {t("confirm.do")}
        </IntentButton>
      </div>
    </IntentForm>
  );
}

function End({ approval, refusal }: { approval: ApprovalLine; refusal: RefusedForm | undefined }) {
  const t = useT("studies");
  const what = approval.state === "confirmed" ? "close" : "take-back";
  const about = { approvalId: approval.id };
  const { refused, message } = useIntent(refusal, { intent: what, about }, "studies");
  return (
    <Disclosure plain summary={t(`${what}.title`)} open={refused}>
      <IntentForm intent={what} about={about} className="grid gap-3">
        {message !== undefined && (
          <Callout tone="warning" live>
            {message}
          </Callout>
        )}
        <p>{t(`${what}.text`)}</p>
        <div>
          <IntentButton intent={what} about={about} pendingText={t("sending")} variant="danger" small>
            {t(`${what}.do`)}
          </IntentButton>
        </div>
      </IntentForm>
    </Disclosure>
  );
}

/** What has ended is kept: by which leave parents were asked, and when. */
export function EarlierApprovals({ approvals }: { approvals: readonly ApprovalLine[] }) {
  const t = useT("studies");
  const locale = useLocale();
  const did = (by: string, when: string) => ({ by, when: formatMoment(locale, when) });
  return (
    <List label={t("earlier.title")}>
      {approvals.map((one) => (
        <ListItem
          key={one.id}
          title={one.reference}
          detail={one.endedBy && one.endedAt ? t("earlier.ended", did(one.endedBy, one.endedAt)) : undefined}
        >
          <p className="g-small">
            {`${t("approval.registered")}: ${t("approval.by", did(one.registeredBy, one.registeredAt))}`}
          </p>
          {one.confirmedBy && one.confirmedAt && (
            <p className="g-small">
              {`${t("approval.confirmed")}: ${t("approval.by", did(one.confirmedBy, one.confirmedAt))}`}
            </p>
          )}
        </ListItem>
      ))}
    </List>
  );
}
