import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

/** A button that does one thing with one registration, and says there why not. `whole`: what it does in full, for who hears it. */
export function OneAct(props: {
  intent: string;
  registrationId: string;
  whole?: string;
  variant?: "primary" | "secondary" | "quiet" | "danger";
  refusal: RefusedForm | undefined;
  children: ReactNode;
}) {
  const { intent, registrationId, whole, variant = "secondary", refusal, children } = props;
  const t = useT("registration-lists");
  const about = { registrationId };
  const { message } = useIntent(refusal, { intent, about }, "registrations");
  return (
    <IntentForm intent={intent} about={about}>
      {message !== undefined && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      <IntentButton intent={intent} about={about} pendingText={t("sending")} variant={variant} small>
        {whole === undefined ? (
          children
        ) : (
          <>
            <span aria-hidden="true">{children}</span>
            <VisuallyHidden>{whole}</VisuallyHidden>
          </>
        )}
      </IntentButton>
    </IntentForm>
  );
}
