import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { ShowFirst } from "./show-first.tsx";

type Reset = { id: string; name: string; askedAt: Date };

/** Colleagues who have lost their device: somebody who knows them says that it is they. */
export function ToConfirm({ resets, shown }: { resets: readonly Reset[]; shown: boolean }) {
  const t = useT("second-factor");
  const locale = useLocale();
  if (resets.length === 0) return null;
  return (
    <Section title={t("confirm.title")} lead={t("confirm.lead")}>
      <List label={t("confirm.title")}>
        {resets.map(({ id, name, askedAt }) => (
          <ListItem
            key={id}
            before={<Icon name="key" />}
            title={name}
            detail={t("confirm.at", { at: formatMoment(locale, askedAt) })}
            end={
              shown && (
                <IntentForm intent="reset" about={{ resetId: id }}>
                  <IntentButton
                    intent="reset"
                    about={{ resetId: id }}
                    pendingText={t("confirm.confirming")}
                    variant="secondary"
                    small
                  >
                    {t("confirm.button")}
                    <VisuallyHidden> {name}</VisuallyHidden>
                  </IntentButton>
                </IntentForm>
              )
            }
          />
        ))}
      </List>
      {!shown && <ShowFirst holds />}
    </Section>
  );
}
