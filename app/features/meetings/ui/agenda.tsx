import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IconButton } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Point } from "../queries/meeting.server.ts";
import { pointTextMax } from "../rules/meeting.ts";
import { OneLine } from "./one-line.tsx";

/** What is to be taken up, in its order: ticked off, moved a place, taken away, and added to. */
export function Agenda(props: {
  points: readonly Point[];
  write: boolean;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { points, write, formKey, refusal } = props;
  const t = useT("meetings");
  return (
    <Section id="agenda" title={t("agenda")}>
      {points.length === 0 ? (
        <p className="g-muted">{t("agenda.empty")}</p>
      ) : (
        <List label={t("agenda")}>
          {points.map((point, at) => (
            <ListItem
              key={point.id}
              title={<span className="wrap-anywhere">{point.text}</span>}
              detail={
                <>
                  {t("agenda.by", { name: point.by })}
                  {point.done && (
                    <>
                      {" "}
                      <Chip tone="success" icon="check">
                        {t("agenda.done")}
                      </Chip>
                    </>
                  )}
                </>
              }
            >
              {write && <Buttons point={point} first={at === 0} last={at === points.length - 1} />}
            </ListItem>
          ))}
        </List>
      )}
      {write && (
        <OneLine
          intent="point"
          label={t("agenda.add")}
          max={pointTextMax}
          formKey={formKey}
          count={points.length}
          refusal={refusal}
        >
          {t("agenda.add.do")}
        </OneLine>
      )}
    </Section>
  );
}

function Buttons({ point, first, last }: { point: Point; first: boolean; last: boolean }) {
  const t = useT("meetings");
  const { id: pointId, text, done } = point;
  const tick = { pointId, done: done ? "no" : "yes" };
  return (
    <div className="g-row g-print-hidden mt-1">
      <IntentForm intent="tick" about={tick}>
        <IntentButton intent="tick" about={tick} pendingText={t("sending")} variant="secondary" small>
          {t(done ? "agenda.untick" : "agenda.tick")}
          <span className="g-hidden">{t("about.text", { text })}</span>
        </IntentButton>
      </IntentForm>
      {!first && (
        <IntentForm intent="point-up" about={{ pointId }}>
          <IconButton type="submit" icon="arrow-up" label={t("agenda.up", { text })} />
        </IntentForm>
      )}
      {!last && (
        <IntentForm intent="point-down" about={{ pointId }}>
          <IconButton type="submit" icon="arrow-down" label={t("agenda.down", { text })} />
        </IntentForm>
      )}
      <IntentForm intent="point-remove" about={{ pointId }}>
        <IconButton type="submit" icon="trash" label={t("agenda.remove", { text })} />
      </IntentForm>
    </div>
  );
}
