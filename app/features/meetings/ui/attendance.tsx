import type { Day } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Toggle, Toggles } from "#app/ui/form/toggles.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Attendee } from "../queries/meeting.server.ts";
import { attendanceWords } from "../rules/meeting.ts";

const tones = { present: "success", excused: "warm", absent: "plain" } as const;

/** Who is there: one press each, or one for everybody of whom nothing is said. */
export function Attendance(props: { attendees: readonly Attendee[]; heldOn: Day; today: Day; write: boolean }) {
  const { attendees, heldOn, today, write } = props;
  const t = useT("meetings");
  const toCome = heldOn > today;
  const present = attendees.filter(({ word }) => word === "present").length;
  const unmarked = attendees.filter(({ word }) => word === null).length;
  const none = unmarked === attendees.length;
  return (
    <Section
      id="attendance"
      title={t("attendance")}
      lead={none ? t("attendance.none") : toCome ? undefined : t("attendance.sum", { present, of: attendees.length })}
    >
      {write && !toCome && unmarked > 0 && (
        <IntentForm intent="all-present" className="mb-3">
          <IntentButton intent="all-present" pendingText={t("sending")} variant="secondary" small>
            {t("attendance.all")}
          </IntentButton>
        </IntentForm>
      )}
      <List label={t("attendance")}>
        {attendees.map((one) => (
          <ListItem
            key={one.id}
            title={one.name}
            detail={write ? undefined : t(`word.${one.word ?? "unknown"}`)}
            end={write && toCome && <Words one={one} toCome />}
          >
            {write && !toCome && <Words one={one} toCome={false} />}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}

/** Before the day it can be said of somebody that she cannot come, and nothing else. */
function Words({ one, toCome }: { one: Attendee; toCome: boolean }) {
  const t = useT("meetings");
  const { id: personId, name, word: stands } = one;
  const words = toCome ? attendanceWords.filter((word) => word === "excused" || word === stands) : attendanceWords;
  return (
    <IntentForm
      intent="attend"
      about={{ personId, seen: stands ?? "" }}
      className={toCome ? "g-print-hidden w-32 shrink-0" : "g-print-hidden mt-1"}
    >
      <Toggles label={t("attendance.of", { name })}>
        {words.map((word) => (
          <Toggle key={word} name="word" value={word} pressed={word === stands} about={name} tone={tones[word]}>
            {t(word === "excused" ? "word.excused.short" : `word.${word}`)}
          </Toggle>
        ))}
      </Toggles>
    </IntentForm>
  );
}
