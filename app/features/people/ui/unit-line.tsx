import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { ListItem } from "#app/ui/list.tsx";
import type { Head, Unit } from "../queries/places.server.ts";
import { PlaceForm } from "./place-form.tsx";

type Props = { unit: Unit; formKey: string; refusal: RefusedForm | undefined };

/** A unit, who heads it, and what can be done about both. */
export function UnitLine({ unit, formKey, refusal }: Props) {
  const t = useT("people");
  return (
    <ListItem title={unit.name} {...(unit.heads.length === 0 && { detail: t("places.head.none") })}>
      {unit.heads.map((head) => (
        <HeadLine key={head.id} head={head} />
      ))}
      <div className="mt-1 grid justify-items-start gap-1">
        <InviteHead {...{ unit, formKey, refusal }} />
        <PlaceForm
          intent="rename"
          about={{ kind: "unit", id: unit.id }}
          label={t("places.unit")}
          summary={t("places.rename")}
          send={t("places.rename.do")}
          stored={unit.name}
          refusal={refusal}
        />
      </div>
    </ListItem>
  );
}

function HeadLine({ head }: { head: Head }) {
  const t = useT("people");
  const about = { headId: head.id };
  return (
    <div className="g-row">
      <span>{t("places.head", { name: head.name })}</span>
      <IntentForm intent="end-head" about={about}>
        <IntentButton intent="end-head" about={about} pendingText={t("sending")} variant="quiet" small>
          {t("places.head.end")}
          <span className="g-hidden"> {head.name}</span>
        </IntentButton>
      </IntentForm>
    </div>
  );
}

function InviteHead({ unit, formKey, refusal }: Props) {
  const t = useT("people");
  const about = { unitId: unit.id };
  const form = useIntent(refusal, { intent: "head", about }, "people", "invitations");
  const field = (name: string) => ({
    name,
    id: `head-${name}-${unit.id}`,
    error: form.error(name),
    defaultValue: form.typed(name),
    required: true,
    autoComplete: "off",
  });
  const { error, ...nameField } = field("name");
  return (
    <Disclosure plain summary={t("places.head.invite")} open={form.refused}>
      <IntentForm intent="head" about={{ ...about, key: formKey }}>
        <FormLayout>
          <TextInput {...nameField} error={error ?? form.message} label={t("label.name")} maxLength={120} />
          <TextInput
            {...field("email")}
            type="email"
            label={t("label.email")}
            hint={t("label.email.hint")}
            maxLength={254}
          />
          <FormActions>
            <IntentButton intent="head" about={about} pendingText={t("sending")} small>
              {t("places.head.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
