import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

export function RenameForm({ name, refusal }: { name: string; refusal: RefusedForm | undefined }) {
  const t = useT("teams");
  const form = useIntent(refusal, { intent: "rename" }, "teams");
  return (
    <IntentForm intent="rename">
      <FormLayout>
        <TextInput
          name="name"
          id="rename-name"
          label={t("label.team")}
          error={form.error("name")}
          defaultValue={form.typed("name", name)}
          required
          maxLength={120}
        />
        <FormActions>
          <IntentButton intent="rename" pendingText={t("sending")} variant="secondary">
            {t("keep.rename.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** To which of the programme's regions the team belongs. */
export function MoveForm(props: {
  regionId: string;
  regions: readonly { id: string; name: string }[];
  refusal: RefusedForm | undefined;
}) {
  const { regionId, regions, refusal } = props;
  const t = useT("teams");
  const form = useIntent(refusal, { intent: "move" }, "teams");
  return (
    <IntentForm intent="move">
      <FormLayout>
        <Select
          name="regionId"
          id="move-region"
          label={t("label.region")}
          error={form.error("regionId") ?? form.message}
          defaultValue={form.typed("regionId", regionId)}
        >
          {regions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <FormActions>
          <IntentButton intent="move" pendingText={t("sending")} variant="secondary">
            {t("keep.move.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
