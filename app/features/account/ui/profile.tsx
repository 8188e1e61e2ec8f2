import { Form, Link } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { Section } from "#app/ui/page.tsx";

export type Refusal = {
  code: string;
  data: Readonly<Record<string, string | number>>;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
};
type Me = {
  name: string;
  email: string | null;
  locale: "sv" | "en";
  remindedBy: "mail" | "notice";
  weeklyLetter: boolean;
};

/** Name, language and what comes by mail. The address is how one is known and comes in, so it is changed on a page of its own. */
export function Profile({ me, refusal }: { me: Me; refusal: Refusal | undefined }) {
  const t = useT("account");
  const mine = refusal?.values.intent === "profile" ? refusal : undefined;
  const errors = useFormErrors(mine, "account").fields;
  return (
    <Section title={t("profile.title")}>
      {me.email && (
        <>
          <KeyValues items={[{ key: t("profile.email"), value: me.email }]} />
          <p className="mt-1">
            <Link to="/account/address">{t("profile.email.change")}</Link>
          </p>
        </>
      )}
      <Form method="post" className="mt-6">
        <FormLayout>
          <input type="hidden" name="intent" value="profile" />
          <TextInput
            name="name"
            label={t("profile.name")}
            defaultValue={mine?.values.name ?? me.name}
            error={errors.name}
            autoComplete="name"
            maxLength={120}
            required
          />
          <Select name="locale" label={t("profile.locale")} defaultValue={mine?.values.locale ?? me.locale}>
            <option value="sv" lang="sv">
              Svenska
            </option>
            <option value="en" lang="en">
              English
            </option>
          </Select>
          <RadioCards
            name="remindedBy"
            label={t("profile.reminded")}
            hint={t("profile.reminded.hint")}
            columns
            defaultValue={mine?.values.remindedBy ?? me.remindedBy}
            choices={[
              { value: "mail", label: t("profile.reminded.mail") },
              { value: "notice", label: t("profile.reminded.notice") },
            ]}
          />
          <Checkbox
            name="weeklyLetter"
            label={t("profile.weekly")}
            detail={t("profile.weekly.detail")}
            defaultChecked={mine ? mine.values.weeklyLetter === "on" : me.weeklyLetter}
          />
          <FormActions>
            <SubmitButton variant="secondary">{t("profile.save")}</SubmitButton>
          </FormActions>
        </FormLayout>
      </Form>
    </Section>
  );
}
