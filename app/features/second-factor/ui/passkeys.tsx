import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type Passkey = { id: string; label: string; opensVault: boolean };

/** Which of her passkeys open the vault. One that was added without showing her factor does when she has shown it. */
export function Passkeys(props: { passkeys: readonly Passkey[]; holds: boolean; mayChange: boolean }) {
  const { passkeys, holds, mayChange } = props;
  const t = useT("second-factor");
  return (
    <Section title={t("passkeys.title")} lead={t("passkeys.lead")}>
      {passkeys.length === 0 ? (
        <p>{t("passkeys.none")}</p>
      ) : (
        <List label={t("passkeys.title")}>
          {passkeys.map((passkey) => (
            <ListItem
              key={passkey.id}
              before={<Icon name="key" />}
              title={passkey.label}
              detail={passkey.opensVault ? undefined : t("passkeys.not")}
              end={
                passkey.opensVault ? (
                  <Chip tone="accent">{t("passkeys.opens")}</Chip>
                ) : (
                  holds && mayChange && <Let passkey={passkey} />
                )
              }
            />
          ))}
        </List>
      )}
      <p className="mt-4">
        <ButtonLink to="/account/passkeys/new?to=/account/second-factor" icon="plus">
          {t("passkeys.add")}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Let({ passkey }: { passkey: Passkey }) {
  const t = useT("second-factor");
  const about = { id: passkey.id };
  return (
    <IntentForm intent="passkey" about={about}>
      <IntentButton intent="passkey" about={about} pendingText={t("passkeys.letting")} variant="secondary" small>
        {t("passkeys.let")}
        <VisuallyHidden> {passkey.label}</VisuallyHidden>
      </IntentButton>
    </IntentForm>
  );
}
