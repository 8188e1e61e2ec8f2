import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import type { ActionLine } from "../types.ts";
import { ActionFields } from "./action-fields.tsx";
import { Move } from "./action-list.tsx";

type Members = readonly { id: string; name: string }[];

/** A new action. It is one's own until somebody else is chosen. */
export function AddAction(props: {
  members: Members;
  me: string;
  formKey: string;
  /** The action that was added last, after which the form is empty again; "" for none. */
  added: string;
  refusal: RefusedForm | undefined;
}) {
  const { members, me, formKey, added, refusal } = props;
  const last = useEmptied(added);
  const t = useT("actions");
  const form = useIntent(refusal, { intent: "add" }, "actions");
  const mine = members.some(({ id }) => id === me) ? me : "";
  const typed = { text: form.typed("text"), ownerId: form.typed("ownerId", mine), dueOn: form.typed("dueOn") };
  const about = { key: formKey };
  return (
    <IntentForm key={last} intent="add" about={about}>
      <FormLayout>
        {form.message && !form.error("text") && !form.error("ownerId") && !form.error("dueOn") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <ActionFields prefix="new" members={members} error={form.error} typed={typed} />
        <FormActions>
          <IntentButton intent="add" about={about} pendingText={t("sending")}>
            {t("add.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** What more can be done with an action: to change it, or to drop it. */
export function EditAction(props: {
  action: ActionLine;
  members: Members;
  back: string;
  refusal: RefusedForm | undefined;
}) {
  const { action, members, back, refusal } = props;
  const t = useT("actions");
  const { id, text, ownerId, owner, dueOn, state } = action;
  const form = useIntent(refusal, { intent: "edit", about: { actionId: id } }, "actions");
  const stored = { text, ownerId: ownerId ?? "", dueOn: dueOn ?? "" };
  const base = { "base.text": stored.text, "base.ownerId": stored.ownerId, "base.dueOn": stored.dueOn };
  const { began, seen, key, heard } = useBegan(form, stored, base);
  const typed = {
    text: form.typed("text", began.text),
    ownerId: form.typed("ownerId", began.ownerId),
    dueOn: form.typed("dueOn", began.dueOn),
  };
  const gone =
    ownerId && !members.some((member) => member.id === ownerId) ? { id: ownerId, name: owner ?? "" } : undefined;
  const about = { actionId: id, ...seen, back };
  return (
    <Disclosure
      plain
      open={form.refused}
      summary={
        <>
          {t("edit")}
          <span className="g-hidden">{t("do.done.of", action)}</span>
        </>
      }
    >
      <IntentForm key={key} intent="edit" about={about} {...heard}>
        <FormLayout>
          {form.message && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <ActionFields prefix={id} members={members} error={form.error} typed={typed} gone={gone} />
          <FormActions>
            <IntentButton intent="edit" about={about} pendingText={t("sending")} variant="secondary" small>
              {t("edit.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
      {state === "open" && <Move action={action} to="dropped" back={back} quiet />}
    </Disclosure>
  );
}
