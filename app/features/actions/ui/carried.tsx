import type { Day } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { actionWhyMax } from "../rules.ts";
import type { ActionLine } from "../types.ts";
import { ActionList } from "./action-list.tsx";

/** What was agreed before, each to be marked as done, moved to another day, or dropped with a word why. */
export function Carried(props: { label: string; actions: readonly ActionLine[]; today: Day; back: string }) {
  const { back } = props;
  return (
    <ActionList
      {...props}
      under={(action) => action.mayEdit && action.state === "open" && <MoveOrDrop action={action} back={back} />}
    />
  );
}

function MoveOrDrop({ action, back }: { action: ActionLine; back: string }) {
  const t = useT("actions");
  const { id, teamId, text, ownerId, dueOn, state } = action;
  const [owner, due] = [ownerId ?? "", dueOn ?? ""];
  const base = { "base.text": text, "base.ownerId": owner, "base.dueOn": due };
  const moved = { actionId: id, text, ownerId: owner, ...base, back };
  const dropped = { actionId: id, from: state, back };
  const page = `/teams/${teamId}/actions`;
  return (
    <Disclosure
      plain
      summary={
        <>
          {t("carried.other")}
          <span className="g-hidden">{t("do.done.of", action)}</span>
        </>
      }
    >
      <div className="grid gap-5">
        <IntentForm intent="edit" about={moved} action={page} className="grid gap-3">
          <DateInput name="dueOn" id={`${id}-carried-due`} label={t("carried.due")} defaultValue={due} />
          <FormActions>
            <IntentButton intent="edit" about={moved} pendingText={t("sending")} variant="secondary" small>
              {t("carried.move")}
            </IntentButton>
          </FormActions>
        </IntentForm>
        <IntentForm intent="dropped" about={dropped} action={page} className="grid gap-3">
          <WrittenInput
            name="why"
            id={`${id}-carried-why`}
            label={t("carried.why")}
            mark={t("optional")}
            maxLength={actionWhyMax}
          />
          <FormActions>
            <IntentButton intent="dropped" about={dropped} pendingText={t("sending")} variant="quiet" small>
              {t("do.dropped")}
            </IntentButton>
          </FormActions>
        </IntentForm>
      </div>
    </Disclosure>
  );
}
