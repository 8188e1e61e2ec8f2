import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { Room } from "../queries/times-page.server.ts";

/** Rooms in which one can interview: added, taken out of use and back. */
export function Rooms({ rooms, refusal }: { rooms: readonly Room[]; refusal: RefusedForm | undefined }) {
  const t = useT("interview-times");
  const form = useIntent(refusal, { intent: "add-room" }, "interview-times");
  const field = (name: string) => ({ name, error: form.error(name), defaultValue: form.typed(name) });
  return (
    <>
      {rooms.length === 0 && <p className="g-muted">{t("rooms.none")}</p>}
      {rooms.length > 0 && (
        <List label={t("rooms.title")}>
          {rooms.map(({ id, name, address, inUse }) => {
            const about = { roomId: id, on: inUse ? "no" : "yes" };
            return (
              <ListItem
                key={id}
                title={name}
                detail={address}
                end={
                  <IntentForm intent="room" about={about}>
                    <IntentButton intent="room" about={about} pendingText={t("sending")} variant="quiet" small>
                      {t(inUse ? "rooms.stop" : "rooms.begin")}{" "}
                      <VisuallyHidden>{t("rooms.about", { name })}</VisuallyHidden>
                    </IntentButton>
                  </IntentForm>
                }
              >
                {!inUse && <Chip tone="outline">{t("rooms.unused")}</Chip>}
              </ListItem>
            );
          })}
        </List>
      )}
      <IntentForm key={rooms.length} intent="add-room" className="mt-4">
        <FormLayout>
          {form.message !== undefined && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <TextInput {...field("name")} label={t("rooms.name")} maxLength={60} autoComplete="off" required />
          <TextInput
            {...field("address")}
            label={t("rooms.address")}
            mark={t("optional")}
            maxLength={200}
            autoComplete="off"
          />
          <FormActions>
            <IntentButton intent="add-room" pendingText={t("sending")} variant="secondary">
              {t("rooms.add")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </>
  );
}
