import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { agreedTextMax } from "../rules.ts";
import type { AgreedLine } from "../types.ts";

type Movable = Pick<AgreedLine, "id" | "text" | "state" | "dueOn">;

const asShown = ({ id, state, dueOn }: Movable) => ({ actionId: id, "from.state": state, "from.dueOn": dueOn ?? "" });

/** Done with one press, or open again. `at` is the session's page when it stands elsewhere, `back` that other page. */
export function MovePress(props: { action: Movable; move: "done" | "reopened"; at?: string; back?: string }) {
  const { action, move, at, back } = props;
  const t = useT("agreed");
  const about = { ...asShown(action), ...(back === undefined ? {} : { back }) };
  return (
    <IntentForm intent={move} about={about} action={at}>
      <IntentButton intent={move} about={about} pendingText={t("sending")} variant="secondary" small>
        {t(`do.${move}`)}
        <span className="g-hidden">{t("do.of", action)}</span>
      </IntentButton>
    </IntentForm>
  );
}

/** What is not done: moved to another day, or dropped; with a word why. One form, which of the two is the button's. */
export function MoveOrDrop({ action, refusal }: { action: Movable; refusal: RefusedForm | undefined }) {
  const t = useT("agreed");
  const about = { actionId: action.id };
  const moved = useIntent(refusal, { intent: "moved", about }, "agreed");
  const dropped = useIntent(refusal, { intent: "dropped", about }, "agreed");
  const form = dropped.refused ? dropped : moved;
  const atField = form.error("why") ?? form.error("dueOn");
  return (
    <Disclosure
      plain
      open={form.refused}
      summary={
        <>
          {t("otherwise.open")}
          <span className="g-hidden">{t("do.of", action)}</span>
        </>
      }
    >
      <Form method="post" preventScrollReset>
        {Object.entries(asShown(action)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormLayout>
          {form.message && !atField && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <WrittenInput
            name="why"
            id={`${action.id}-why`}
            label={t("otherwise.why")}
            error={form.error("why")}
            defaultValue={form.typed("why")}
            maxLength={agreedTextMax}
          />
          <DateInput
            name="dueOn"
            id={`${action.id}-new-due`}
            label={t("otherwise.day")}
            error={form.error("dueOn")}
            defaultValue={form.typed("dueOn")}
          />
          <FormActions>
            <SubmitButton name="intent" value="moved" variant="secondary" small>
              {t("do.moved")}
            </SubmitButton>
            <SubmitButton name="intent" value="dropped" variant="quiet" small>
              {t("do.dropped")}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </Form>
    </Disclosure>
  );
}
