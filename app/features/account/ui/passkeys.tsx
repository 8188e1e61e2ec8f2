import { Form } from "react-router";
import { formatMoment } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Refusal } from "./profile.tsx";

type Passkey = { id: string; label: string; createdAt: Date; lastUsedAt: Date | null };

/** One's passkeys; each can be called something else, or removed. */
export function Passkeys({ passkeys, refusal }: { passkeys: readonly Passkey[]; refusal: Refusal | undefined }) {
  const t = useT("account");
  const locale = useLocale();
  return (
    <Section title={t("passkeys.title")} lead={t("passkeys.lead")}>
      {passkeys.length > 0 && (
        <List label={t("passkeys.title")}>
          {passkeys.map((passkey) => (
            <ListItem
              key={passkey.id}
              before={<Icon name="key" />}
              title={passkey.label}
              detail={
                passkey.lastUsedAt
                  ? t("passkeys.used", { at: formatMoment(locale, passkey.lastUsedAt) })
                  : t("passkeys.added", { at: formatMoment(locale, passkey.createdAt) })
              }
            >
              <Change passkey={passkey} refusal={refusal?.values.id === passkey.id ? refusal : undefined} />
            </ListItem>
          ))}
        </List>
      )}
      <p className="mt-4">
        <ButtonLink to="/account/passkeys/new" variant={passkeys.length === 0 ? "primary" : "secondary"} icon="plus">
          {t("passkeys.add")}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Change({ passkey, refusal }: { passkey: Passkey; refusal: Refusal | undefined }) {
  const t = useT("account");
  const errors = useFormErrors(refusal, "account").fields;
  return (
    <Disclosure plain summary={t("passkeys.change", { label: passkey.label })} open={refusal !== undefined}>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="renamed" />
        <input type="hidden" name="id" value={passkey.id} />
        <TextInput
          id={`label-${passkey.id}`}
          name="label"
          label={t("passkeys.label")}
          defaultValue={refusal?.values.label ?? passkey.label}
          error={errors.label}
          maxLength={80}
          required
        />
        <div>
          <SubmitButton variant="secondary">{t("passkeys.rename")}</SubmitButton>
        </div>
      </Form>
      <Form method="post" className="border-line mt-6 border-t pt-4">
        <input type="hidden" name="intent" value="removed" />
        <input type="hidden" name="id" value={passkey.id} />
        <p className="mb-3">{t("passkeys.remove.text")}</p>
        <SubmitButton variant="danger" icon="trash">
          {t("passkeys.remove")}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
