import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { RegistrationState } from "../rules/registering.ts";

type Line = { readonly registrationId: string; readonly name: string; readonly state: RegistrationState };

/** Those who are registered and whom one may take back, each with a button. */
export function GroupList({ lines, refusal }: { lines: readonly Line[]; refusal: RefusedForm | undefined }) {
  const t = useT("registrations");
  return (
    <List label={t("group.mine")}>
      {lines.map((line) => (
        <ListItem
          key={line.registrationId}
          title={line.name}
          detail={t(`short.${line.state}`)}
          end={<Cancel line={line} refusal={refusal} />}
        />
      ))}
    </List>
  );
}

function Cancel({ line, refusal }: { line: Line; refusal: RefusedForm | undefined }) {
  const t = useT("registrations");
  const about = { registrationId: line.registrationId };
  const { message } = useIntent(refusal, { intent: "cancel", about }, "registrations");
  return (
    <IntentForm intent="cancel" about={about}>
      {message !== undefined && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      <IntentButton intent="cancel" about={about} pendingText={t("sending")} variant="quiet" small>
        {t("group.cancel", { name: line.name })}
      </IntentButton>
    </IntentForm>
  );
}
