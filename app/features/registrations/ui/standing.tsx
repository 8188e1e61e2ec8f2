import type { ReactNode } from "react";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout, type Tone } from "#app/ui/callout.tsx";
import { CodePicture } from "#app/ui/code-picture.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";
import type { Mine, OwnRegistration } from "../queries/own.server.ts";
import type { RegistrationState } from "../rules/registering.ts";

const tones: Readonly<Record<RegistrationState, Tone>> = {
  registered: "success",
  offered: "warning",
  waiting: "info",
  requested: "info",
  unconfirmed: "warning",
  cancelled: "info",
  lapsed: "info",
  refused: "info",
};

/**
 * How one's registration stands, in words, with what one can do about it. `action`: where its forms go; the page they lie on
 * unless said otherwise.
 */
export function RegistrationStanding(props: {
  own: Omit<OwnRegistration, "asked"> & { mine: Mine };
  action?: string;
  refusal: RefusedForm | undefined;
}) {
  const { own, action, refusal } = props;
  const { mine, may, gathering } = own;
  const t = useT("registrations");
  const open = !gathering.begun && !gathering.cancelled;
  const acts = { action, refusal };
  return (
    <div className="g-stack">
      <Callout tone={tones[mine.state]} title={t(`state.${mine.state}.title`)}>
        <StateText mine={mine} />
        {mine.changeAsked && <p>{t("change.asked")}</p>}
      </Callout>
      {mine.ticket && (
        <Disclosure plain summary={t("ticket")}>
          <p>{t("ticket.lead")}</p>
          <CodePicture {...mine.ticket} label={t("ticket.alt")} />
        </Disclosure>
      )}
      {open && mine.state === "unconfirmed" && (
        <Act intent="confirm" text={t("confirm.do")} variant="primary" {...acts} />
      )}
      {open && mine.state === "offered" && (
        <div className="g-row">
          <Act intent="take" text={t("offer.take")} variant="primary" {...acts} />
          <Act intent="decline" text={t("offer.decline")} variant="secondary" {...acts} />
        </div>
      )}
      {may.split && (
        <div>
          <Act intent="split" text={t("queue.split")} variant="secondary" {...acts} />
          <p className="g-small g-muted">{t("queue.split.detail")}</p>
        </div>
      )}
      {may.cancel && mine.state !== "offered" && (
        <Disclosure plain summary={t(mine.state === "registered" ? "cancel" : "cancel.leave")}>
          {mine.state === "registered" && <p>{t("cancel.sure")}</p>}
          <FormActions>
            <Act
              intent="cancel"
              text={t(mine.state === "registered" ? "cancel.do" : "cancel.leave")}
              variant="danger"
              {...acts}
            />
          </FormActions>
        </Disclosure>
      )}
    </div>
  );
}

function StateText({ mine }: { mine: Mine }): ReactNode {
  const t = useT("registrations");
  const locale = useLocale();
  const { state, queue, offeredUntil } = mine;
  if (state === "offered") return <p>{t("state.offered", { until: formatMoment(locale, offeredUntil ?? "") })}</p>;
  if (state !== "waiting") return <p>{t(`state.${state}`)}</p>;
  if (!queue) return null;
  const { before, why, together, free } = queue;
  return (
    <>
      <p>{before === 0 ? t("queue.next") : t("queue.before", { n: before })}</p>
      <p>{why === "full" ? t("queue.full") : t(`queue.${why}`, { together, free })}</p>
    </>
  );
}

function Act(props: {
  intent: string;
  text: string;
  variant: "primary" | "secondary" | "danger";
  action: string | undefined;
  refusal: RefusedForm | undefined;
}) {
  const { intent, text, variant, action, refusal } = props;
  const t = useT("registrations");
  const { message } = useIntent(refusal, { intent }, "registrations");
  return (
    <IntentForm intent={intent} action={action}>
      {message !== undefined && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      <IntentButton intent={intent} pendingText={t("sending")} variant={variant}>
        {text}
      </IntentButton>
    </IntentForm>
  );
}
