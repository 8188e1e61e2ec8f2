import { useT } from "#app/i18n/use-t.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { nextOf, snapMinutes } from "../rules/sessions.ts";
import type { Session } from "../types.ts";

const word = (track: number | null) => (track === null ? "" : String(track));

/** Everything by which a session is moved without dragging; each is a form of its own. */
export function Moves(props: {
  session: Session;
  sessions: readonly Session[];
  trackNames: readonly string[];
  formKey: string;
}) {
  const { session, sessions, trackNames, formKey } = props;
  const t = useT("gathering-day");
  const { id, fromMinute, track } = session;
  const seen = { sessionId: id, seenFrom: String(fromMinute), seenTrack: word(track) };
  const next = nextOf(session, sessions);
  const others = trackNames.map((name, at) => ({ name, at })).filter(({ at }) => at !== track);
  const swap = { sessionId: id, seenFrom: seen.seenFrom, seenTrack: seen.seenTrack, key: formKey };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <MoveButton
          about={{ ...seen, toFrom: String(fromMinute - snapMinutes), toTrack: word(track) }}
          text={t("move.earlier", { n: snapMinutes })}
        />
        <MoveButton
          about={{ ...seen, toFrom: String(fromMinute + snapMinutes), toTrack: word(track) }}
          text={t("move.later", { n: snapMinutes })}
        />
        {next && (
          <IntentForm intent="swap" about={swap}>
            <IntentButton intent="swap" about={swap} pendingText={t("sending")} variant="secondary" small>
              {t("move.swap", { other: next.title })}
            </IntentButton>
          </IntentForm>
        )}
        {others.map(({ name, at }) => (
          <MoveButton
            key={name}
            about={{ ...seen, toFrom: String(fromMinute), toTrack: word(at) }}
            text={t("move.track", { track: name })}
          />
        ))}
        {track !== null && (
          <MoveButton about={{ ...seen, toFrom: String(fromMinute), toTrack: "" }} text={t("move.all")} />
        )}
      </div>
      <Shift sessionId={id} formKey={formKey} />
    </div>
  );
}

function MoveButton({ about, text }: { about: Readonly<Record<string, string>>; text: string }) {
  const t = useT("gathering-day");
  if (about.toFrom?.startsWith("-")) return null;
  return (
    <IntentForm intent="move" about={about}>
      <IntentButton intent="move" about={about} pendingText={t("sending")} variant="secondary" small>
        {text}
      </IntentButton>
    </IntentForm>
  );
}

function Shift({ sessionId, formKey }: { sessionId: string; formKey: string }) {
  const t = useT("gathering-day");
  const about = { sessionId, key: formKey };
  return (
    <IntentForm intent="shift" about={about} className="border-line grid gap-2 border-t pt-2">
      <p className="font-semibold">{t("shift.title")}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextInput
          name="minutes"
          id={`minutes-${sessionId}`}
          label={t("shift.minutes")}
          defaultValue="10"
          short
          required
        />
        <Checkbox name="withThis" id={`with-${sessionId}`} label={t("shift.with")} />
        <IntentButton intent="shift" about={about} pendingText={t("sending")} variant="secondary" small>
          {t("shift.do")}
        </IntentButton>
      </div>
    </IntentForm>
  );
}
