import { formatSpan } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { MeetingLine } from "../queries/bookings-page.server.ts";

const tones = { booked: "accent", held: "success", "no-show": "warm", cancelled: "outline", moved: "outline" } as const;

/** A participant's meetings, newest first, with what can be done with each. */
export function MeetingList({ meetings }: { meetings: readonly MeetingLine[] }) {
  const t = useT("interview-meetings");
  const times = useT("interview-times");
  const locale = useLocale();
  if (meetings.length === 0) return <p className="g-muted">{t("none")}</p>;
  return (
    <List label={t("list")}>
      {meetings.map((one) => {
        const when = formatSpan(locale, one, true);
        const where = [times(`kind.${one.kind}`), one.address].filter(Boolean).join(", ");
        const about = { bookingId: one.id };
        return (
          <ListItem
            key={one.id}
            title={<span className="inline-block first-letter:uppercase">{when}</span>}
            detail={t("line", { occasion: one.occasion, who: one.with, where })}
          >
            <div className="g-row mt-1">
              <Chip tone={tones[one.state]}>{t(`state.${one.state}`)}</Chip>
              {one.may.map((act) => (
                <IntentForm key={act} intent={act} about={about}>
                  <IntentButton intent={act} about={about} pendingText={t("sending")} variant="secondary" small>
                    {t(`act.${act}`)} <VisuallyHidden>{t("about", { when })}</VisuallyHidden>
                  </IntentButton>
                </IntentForm>
              ))}
            </div>
          </ListItem>
        );
      })}
    </List>
  );
}
