import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IconButton } from "#app/ui/form/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { MaterialView } from "../queries/materials.server.ts";
import { materialTitleMax, moments, ways } from "../rules.ts";

/** What is done with one of the materials: its place among those of its moment, what is said of it, and taking it away. */
export function EditMaterial(props: {
  material: MaterialView;
  among: readonly MaterialView[];
  at: number;
  refusal: RefusedForm | undefined;
}) {
  const { material, among, at, refusal } = props;
  const { fileId, title, moment, isOpen, name } = material;
  const t = useT("materials");
  const about = { fileId };
  const form = useIntent(refusal, { intent: "edit", about }, "materials");
  const gone = useIntent(refusal, { intent: "remove", about }, "materials");
  return (
    <div className="g-print-hidden mt-1 flex flex-wrap items-start gap-2">
      {among.length > 1 &&
        ways.map((way) => {
          const past = among[way === "up" ? at - 1 : at + 1];
          return (
            <Form key={way} method="post" preventScrollReset replace>
              <input type="hidden" name="intent" value="move" />
              <input type="hidden" name="fileId" value={fileId} />
              <input type="hidden" name="way" value={way} />
              <input type="hidden" name="past" value={past?.fileId ?? ""} />
              <IconButton
                type={past ? "submit" : "button"}
                aria-disabled={past ? undefined : true}
                label={t(way, { title })}
                icon={way === "up" ? "arrow-up" : "arrow-down"}
              />
            </Form>
          );
        })}
      <Disclosure
        plain
        open={form.refused || gone.refused}
        summary={
          <>
            <span aria-hidden="true">{t("edit")}</span>
            <span className="g-hidden">{t("edit.of", { title })}</span>
          </>
        }
      >
        <IntentForm key={`${title} ${moment} ${isOpen}`} intent="edit" about={about}>
          <FormLayout>
            {form.message && !form.error("title") && (
              <Callout tone="danger" live>
                {form.message}
              </Callout>
            )}
            <TextInput
              name="title"
              id={`title-${fileId}`}
              label={t("label.title")}
              error={form.error("title")}
              defaultValue={form.typed("title", title)}
              maxLength={materialTitleMax}
              required
            />
            <MomentChoice id={`moment-${fileId}`} chosen={form.typed("moment", moment)} />
            <OpenChoice id={`open-${fileId}`} ticked={form.refused ? form.typed("open") === "on" : isOpen} />
            <FormActions>
              <IntentButton intent="edit" about={about} variant="secondary" pendingText={t("sending")}>
                {t("edit.do")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
        <IntentForm intent="remove" about={about} className="mt-6">
          {gone.message && (
            <Callout tone="danger" live>
              {gone.message}
            </Callout>
          )}
          <p className="g-muted mb-2">{t("remove.sure", { name })}</p>
          <IntentButton intent="remove" about={about} variant="danger" small pendingText={t("remove.sending")}>
            {t("remove.do")}
          </IntentButton>
        </IntentForm>
      </Disclosure>
    </div>
  );
}

/** When it is read. */
export function MomentChoice({ id, chosen }: { id: string; chosen: string }) {
  const t = useT("materials");
  return (
    <RadioCards
      name="moment"
      id={id}
      label={t("label.moment")}
      columns
      defaultValue={chosen}
      choices={moments.map((moment) => ({ value: moment, label: t(moment) }))}
    />
  );
}

/** Whether guests read it too. */
export function OpenChoice({ id, ticked }: { id: string; ticked: boolean }) {
  const t = useT("materials");
  return (
    <Checkbox name="open" id={id} label={t("label.open")} detail={t("label.open.detail")} defaultChecked={ticked} />
  );
}
