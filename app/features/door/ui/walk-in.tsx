import { type SubmitEvent, useState } from "react";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { sorted } from "../rules.ts";
import type { Newcomer, Outsider } from "../types.ts";

type Fields = Readonly<Record<"who" | "name" | "organisation" | "email", string>>;

/** What is wrong with a guest, before it waits for a network that would bring the answer too late. */
function wrongIn({ who, name, organisation, email }: Fields): RefusedForm["fields"] {
  if (who !== "") return {};
  const texts = Object.entries({ name, organisation }).filter(([, text]) => findIdentityNumbers(text).length > 0);
  return {
    ...Object.fromEntries(texts.map(([field]) => [field, "identity-number"])),
    ...(name.trim() === "" ? { name: "field.required" } : {}),
    ...(email === "" || /^[^@\s]+@[^@\s]+$/.test(email) ? {} : { email: "field.email" }),
  };
}

/** Lets in somebody who has not registered: of the programme, or a guest. */
export function WalkIn(props: {
  outsiders: readonly Outsider[];
  dayId: string;
  formKey: string;
  refusal: RefusedForm | undefined;
  /** She has a registration, under this id, without a seat. */
  onPerson: (registrationId: string) => void;
  onNewcomer: (who: Newcomer) => void;
}) {
  const { outsiders, dayId, formKey, refusal, onPerson, onNewcomer } = props;
  const t = useT("door");
  const [wrong, setWrong] = useState<RefusedForm | undefined>(
    refusal?.values.intent === "let-in" ? refusal : undefined,
  );
  const [round, setRound] = useState(0);
  const { message, fields } = useFormErrors(wrong, "door");
  const typed = (field: string) => wrong?.values[field] ?? "";
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const field = (name: string) => String(sent.get(name) ?? "").trim();
    const values = {
      who: field("who"),
      name: field("name"),
      organisation: field("organisation"),
      email: field("email"),
    };
    const found = wrongIn(values);
    if (Object.keys(found).length > 0) {
      return setWrong({ code: "form.invalid", data: {}, fields: found, values: { intent: "let-in", ...values } });
    }
    const known = outsiders.find((one) => idOf(one) === values.who);
    if (known?.registrationId) onPerson(known.registrationId);
    else if (values.who !== "") onNewcomer({ personId: values.who });
    else onNewcomer({ name: values.name, organisation: values.organisation, email: values.email });
    setWrong(undefined);
    setRound(round + 1);
  };
  const people = sorted(outsiders).filter(({ personId }) => personId !== null);
  const guests = sorted(outsiders).filter(({ personId }) => personId === null);
  return (
    <Disclosure key={round} summary={t("walk-in")} open={wrong !== undefined}>
      <form method="post" onSubmit={onSubmit} noValidate>
        <input type="hidden" name="intent" value="let-in" />
        <input type="hidden" name="dayId" value={dayId} />
        <input type="hidden" name="key" value={formKey} />
        <FormLayout>
          <p>{t("walk-in.lead")}</p>
          {message && Object.keys(fields).length === 0 && (
            <Callout tone="danger" live>
              {message}
            </Callout>
          )}
          <Select name="who" id="walk-in-who" label={t("walk-in.who")} defaultValue={typed("who")}>
            <option value="">{t("walk-in.guest")}</option>
            {[...people, ...guests].map((one) => (
              <option key={idOf(one)} value={idOf(one)}>
                {t("walk-in.person", one)}
              </option>
            ))}
          </Select>
          <TextInput
            name="name"
            id="walk-in-name"
            label={t("walk-in.name")}
            error={fields.name}
            defaultValue={typed("name")}
            maxLength={120}
            autoComplete="off"
          />
          <FormRow>
            <TextInput
              name="organisation"
              id="walk-in-organisation"
              label={t("walk-in.organisation")}
              mark={t("optional")}
              error={fields.organisation}
              defaultValue={typed("organisation")}
              maxLength={200}
              autoComplete="off"
            />
            <TextInput
              name="email"
              id="walk-in-email"
              type="email"
              label={t("walk-in.email")}
              mark={t("optional")}
              error={fields.email}
              defaultValue={typed("email")}
              maxLength={254}
              autoComplete="off"
            />
          </FormRow>
          <FormActions>
            <SubmitButton>{t("walk-in.do")}</SubmitButton>
          </FormActions>
        </FormLayout>
      </form>
    </Disclosure>
  );
}

const idOf = ({ personId, registrationId }: Outsider) => personId ?? registrationId ?? "";
