import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ProgrammeSettings } from "../queries/programme-settings.server.ts";

type Region = ProgrammeSettings["regions"][number];

export function Regions(props: { regions: readonly Region[]; formKey: string; refusal: RefusedForm | undefined }) {
  const { regions, formKey, refusal } = props;
  const t = useT("programmes");
  const form = useIntent(refusal, { intent: "add-region" }, "programmes");
  return (
    <>
      <List label={t("settings.regions")}>
        {regions.map((region) => (
          <RegionLine key={region.id} region={region} refusal={refusal} />
        ))}
      </List>
      <div className="mt-6">
        <IntentForm intent="add-region" about={{ key: formKey }}>
          <FormLayout>
            <TextInput
              name="name"
              id="new-region"
              label={t("settings.region")}
              error={form.error("name")}
              defaultValue={form.typed("name")}
              maxLength={120}
              required
            />
            <FormActions>
              <IntentButton intent="add-region" pendingText={t("sending")} variant="secondary">
                {t("settings.region.add")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      </div>
    </>
  );
}

function RegionLine({ region, refusal }: { region: Region; refusal: RefusedForm | undefined }) {
  const t = useT("programmes");
  const about = { regionId: region.id };
  const form = useIntent(refusal, { intent: "rename-region", about }, "programmes");
  return (
    <ListItem
      title={region.name}
      detail={t("settings.region.teams", { count: region.teams })}
      end={
        region.teams === 0 && (
          <IntentForm intent="remove-region" about={about}>
            <IntentButton intent="remove-region" about={about} pendingText={t("sending")} variant="quiet" small>
              {t("settings.region.remove")}
              <span className="g-hidden"> {region.name}</span>
            </IntentButton>
          </IntentForm>
        )
      }
    >
      <Disclosure plain summary={t("settings.region.rename")} open={form.refused}>
        <IntentForm intent="rename-region" about={about}>
          <FormLayout>
            <TextInput
              name="name"
              id={`region-${region.id}`}
              label={t("settings.region")}
              error={form.error("name")}
              defaultValue={form.typed("name", region.name)}
              maxLength={120}
              required
            />
            <FormActions>
              <IntentButton intent="rename-region" about={about} pendingText={t("sending")} variant="secondary" small>
                {t("settings.region.rename.do")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      </Disclosure>
    </ListItem>
  );
}
