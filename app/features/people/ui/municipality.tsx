import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { List } from "#app/ui/list.tsx";
import type { Municipality } from "../queries/places.server.ts";
import { EditMunicipality } from "./edit-municipality.tsx";
import { PlaceForm } from "./place-form.tsx";
import { UnitLine } from "./unit-line.tsx";

type Props = { formKey: string; refusal: RefusedForm | undefined };

/** A municipality's departments and their units. */
export function MunicipalityUnits({ municipality, formKey, refusal }: Props & { municipality: Municipality }) {
  const t = useT("people");
  return (
    <div className="grid gap-6">
      <p className="g-muted">
        {t(`places.size.${municipality.sizeClass}`)}
        {municipality.team && (
          <>
            {" · "}
            <Link to={`/teams/${municipality.team.id}`}>{municipality.team.name}</Link>
          </>
        )}
      </p>
      <EditMunicipality municipality={municipality} refusal={refusal} />
      {municipality.departments.length === 0 && <p className="g-muted">{t("places.units.none")}</p>}
      {municipality.departments.map((department) => (
        <div key={department.id}>
          <h3 className="font-semibold">{department.name}</h3>
          <List label={department.name}>
            {department.units.map((unit) => (
              <UnitLine key={unit.id} {...{ unit, formKey, refusal }} />
            ))}
          </List>
          <div className="mt-2 grid justify-items-start gap-1">
            <PlaceForm
              intent="unit"
              about={{ departmentId: department.id }}
              label={t("places.unit")}
              summary={t("places.unit.add")}
              send={t("places.unit.add")}
              {...{ formKey, refusal }}
            />
            <PlaceForm
              intent="rename"
              about={{ kind: "department", id: department.id }}
              label={t("places.department")}
              summary={t("places.rename")}
              send={t("places.rename.do")}
              stored={department.name}
              refusal={refusal}
            />
          </div>
        </div>
      ))}
      <PlaceForm
        intent="department"
        about={{ municipalityId: municipality.id }}
        label={t("places.department")}
        summary={t("places.department.add")}
        send={t("places.department.add")}
        {...{ formKey, refusal }}
      />
    </div>
  );
}

export function NewMunicipality({ formKey, refusal }: Props) {
  const t = useT("people");
  const form = useIntent(refusal, { intent: "municipality" }, "people");
  const sizes = (["small", "medium", "large"] as const).map((value) => ({ value, label: t(`places.size.${value}`) }));
  return (
    <IntentForm intent="municipality" about={{ key: formKey }}>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={form.message} errors={[{ text: form.message, id: "new-municipality" }]} />
        )}
        <TextInput
          name="name"
          id="new-municipality"
          label={t("places.municipality")}
          error={form.error("name")}
          defaultValue={form.typed("name")}
          required
          maxLength={120}
        />
        <RadioCards
          name="sizeClass"
          label={t("places.size")}
          choices={sizes}
          columns
          error={form.error("sizeClass")}
          defaultValue={form.typed("sizeClass", "medium")}
        />
        <FormActions>
          <IntentButton intent="municipality" pendingText={t("sending")} variant="secondary">
            {t("places.municipality.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
