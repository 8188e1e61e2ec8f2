import { useState } from "react";
import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { stateOrder } from "../rules/types.ts";
import { fieldIsOpen } from "../worksheet.ts";
import type { ViewedCycle } from "./cycle-view.tsx";
import { SheetDate, SheetTextArea } from "./fields.tsx";
import { HeadFields } from "./head-fields.tsx";
import { ActFields, DoFields, StudyFields } from "./outcome-fields.tsx";
import { Part } from "./part.tsx";
import { PlanQuestions } from "./plan-questions.tsx";
import { SheetSaving } from "./saving.tsx";

/** The worksheet's form; buttons elsewhere on the page send it by this id. */
export const sheetFormId = "worksheet";

/**
 * What Enter presses in a field of the worksheet: a form's first button. Without it that would be the page's next step,
 * and a day confirmed with Enter would begin the test, or close it. To stand before every other button of the form.
 */
export function SaveOnEnter() {
  const t = useT("cycles");
  return (
    <button type="submit" form={sheetFormId} name="intent" value="save" className="g-hidden" tabIndex={-1} aria-hidden>
      {t("save.now")}
    </button>
  );
}

/** The whole worksheet, to write in. What belongs to a later step is shown when the test has come there. */
export function Worksheet({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  const { cycle } = page;
  // As it was when the page was opened: emptying the only field must not close the fold about the one who writes.
  const [planned] = useState([cycle.planWho, cycle.planWhat, cycle.planWhere, cycle.planWhen].some(Boolean));
  const open = (name: string) => fieldIsOpen(name, cycle.state);
  const back = (["planned", "doing"] as const).filter((state) => stateOrder(state) < stateOrder(cycle.state));
  return (
    <Form method="post" id={sheetFormId} preventScrollReset>
      <input type="hidden" name="from" value={cycle.state} />
      <input type="hidden" name="newQuestionId" value={page.newQuestionId} />
      <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-2 bg-page py-2">
        <SheetSaving />
        <noscript>
          <Button type="submit" name="intent" value="save">
            {t("save.now")}
          </Button>
        </noscript>
      </div>
      <Part phase="plan" folded={cycle.state === "planned" ? undefined : t("plan.folded")}>
        <FormLayout>
          <SheetTextArea name="what" label={t("plan.what")} rows={2} />
          <PlanQuestions questions={cycle.questions} />
          <FormRow>
            <SheetDate name="startsOn" label={t("head.starts")} />
            <SheetDate name="endsOn" label={t("head.ends")} />
          </FormRow>
          <Disclosure summary={t("plan.details")} open={planned}>
            <FormLayout>
              <SheetTextArea name="planWho" label={t("plan.who")} hint={t("plan.who.hint")} rows={2} />
              <SheetTextArea name="planWhat" label={t("plan.how")} />
              <SheetTextArea name="planWhere" label={t("plan.where")} rows={2} />
              <SheetTextArea name="planWhen" label={t("plan.when")} rows={2} />
              <SheetTextArea name="recordWhat" label={t("record.what")} rows={2} />
              <SheetTextArea name="recordHow" label={t("record.how")} rows={2} />
              <SheetTextArea name="helpWanted" label={t("plan.help")} hint={t("plan.help.hint")} rows={2} />
            </FormLayout>
          </Disclosure>
          <Disclosure summary={t("head.title")}>
            <HeadFields page={page} />
          </Disclosure>
        </FormLayout>
      </Part>
      {open("observations") && (
        <Part phase="do">
          <FormLayout>
            <DoFields />
          </FormLayout>
        </Part>
      )}
      {open("learned") && (
        <Part phase="study">
          <FormLayout>
            <StudyFields questions={cycle.questions} />
          </FormLayout>
        </Part>
      )}
      {open("decision") && (
        <Part phase="act">
          <FormLayout>
            <ActFields />
          </FormLayout>
        </Part>
      )}
      {back.length > 0 && (
        <Disclosure summary={t("back.title")} plain>
          <FormLayout>
            <TextArea name="reason" label={t("back.reason")} rows={2} />
            <FormActions>
              {back.map((state) => (
                <Button key={state} type="submit" name="intent" value={`move:${state}`}>
                  {t(`back.to.${state}`)}
                </Button>
              ))}
            </FormActions>
          </FormLayout>
        </Disclosure>
      )}
    </Form>
  );
}
