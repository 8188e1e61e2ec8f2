import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { mostTracks, trackNameMax } from "../rules/sessions.ts";

/** The names of what goes on beside each other, room for one more, and what takes an empty one away. */
export function Tracks({ trackNames, refusal }: { trackNames: readonly string[]; refusal: RefusedForm | undefined }) {
  const t = useT("gathering-day");
  const about = { seen: trackNames.join("\n") };
  const form = useIntent(refusal, { intent: "tracks" }, "gathering-day", "gatherings");
  const removal = useIntent(refusal, { intent: "remove-track" }, "gathering-day", "gatherings");
  const message = removal.message ?? (form.error("name0") ? undefined : form.message);
  const rows = trackNames.length < mostTracks ? [...trackNames, ""] : trackNames;
  return (
    <div className="grid gap-4">
      <p className="g-muted">{t("tracks.lead")}</p>
      {message !== undefined && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      <IntentForm intent="tracks" about={about} key={about.seen}>
        <FormLayout>
          {rows.map((name, at) => (
            <WrittenInput
              key={name}
              name={`name${at}`}
              label={at < trackNames.length ? t("track.name", { n: at + 1 }) : t("track.new")}
              defaultValue={form.typed(`name${at}`, name)}
              error={form.error(`name${at}`)}
              maxLength={trackNameMax}
            />
          ))}
          <FormActions>
            <IntentButton intent="tracks" about={about} pendingText={t("sending")} variant="secondary">
              {t("track.save")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
      <div className="flex flex-wrap gap-2">
        {trackNames.map((name, track) => {
          const which = { ...about, track: String(track) };
          return (
            <IntentForm key={name} intent="remove-track" about={which}>
              <IntentButton intent="remove-track" about={which} pendingText={t("sending")} variant="quiet" small>
                {t("track.remove", { name })}
              </IntentButton>
            </IntentForm>
          );
        })}
      </div>
    </div>
  );
}
