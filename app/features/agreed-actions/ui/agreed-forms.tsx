import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import type { AgreedLine } from "../types.ts";
import { AgreedFields, type Somebody } from "./agreed-fields.tsx";

/** Writes down what they agree on. It is to be done when they meet next, by the one who is supervised, until told otherwise. */
export function Agree(props: {
  people: readonly Somebody[];
  owner: string;
  dueOn: string;
  formKey: string;
  /** What was written down last, after which the form is empty again; "" for nothing. */
  added: string;
  refusal: RefusedForm | undefined;
}) {
  const { people, owner, dueOn, formKey, added, refusal } = props;
  const last = useEmptied(added);
  const t = useT("agreed");
  const form = useIntent(refusal, { intent: "agree" }, "agreed");
  const typed = { text: form.typed("text"), ownerId: form.typed("ownerId", owner), dueOn: form.typed("dueOn", dueOn) };
  const about = { key: formKey };
  const atField = ["text", "ownerId", "dueOn"].some((field) => form.error(field));
  return (
    <IntentForm key={last} intent="agree" about={about}>
      <FormLayout>
        {form.message && !atField && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <AgreedFields prefix="agree" people={people} error={form.error} typed={typed} />
        <FormActions>
          <IntentButton intent="agree" about={about} pendingText={t("sending")} variant="secondary">
            {t("agreed.add")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** Changes what was agreed at this session. */
export function EditAgreed(props: {
  action: AgreedLine;
  people: readonly Somebody[];
  refusal: RefusedForm | undefined;
}) {
  const { action, people, refusal } = props;
  const t = useT("agreed");
  const { id, text, ownerId, owner, dueOn } = action;
  const form = useIntent(refusal, { intent: "edit-agreed", about: { actionId: id } }, "agreed");
  const stored = { text, ownerId, dueOn: dueOn ?? "" };
  const base = { "base.text": stored.text, "base.ownerId": stored.ownerId, "base.dueOn": stored.dueOn };
  const { began, seen, key, heard } = useBegan(form, stored, base);
  const typed = {
    text: form.typed("text", began.text),
    ownerId: form.typed("ownerId", began.ownerId),
    dueOn: form.typed("dueOn", began.dueOn),
  };
  const gone = people.some((person) => person.id === ownerId) ? undefined : { id: ownerId, name: owner };
  const about = { actionId: id, ...seen };
  return (
    <Disclosure
      plain
      open={form.refused}
      summary={
        <>
          {t("change")}
          <span className="g-hidden">{t("do.of", action)}</span>
        </>
      }
    >
      <IntentForm key={key} intent="edit-agreed" about={about} {...heard}>
        <FormLayout>
          {form.message && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <AgreedFields prefix={id} people={people} error={form.error} typed={typed} gone={gone} />
          <FormActions>
            <IntentButton intent="edit-agreed" about={about} pendingText={t("sending")} variant="secondary" small>
              {t("save")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
