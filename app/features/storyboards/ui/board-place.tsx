import { Link } from "react-router";
import { fileKinds, kindOfType } from "#app/core/files.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { addressOfFile } from "#app/live/send-file.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { BoardPage, BoardPlace, Sheet } from "../queries/board.server.ts";
import { HangSheet } from "./hang-sheet.tsx";
import { WordFields } from "./word-fields.tsx";
import "./storyboards.css";

/** A team's place on the board: what hangs there, and what its team does with it. */
export function Place(props: {
  gathering: BoardPage["gathering"];
  place: BoardPlace;
  refusal: RefusedForm | undefined;
}) {
  const { gathering, place, refusal } = props;
  const { teamId, team, sheet, may } = place;
  const t = useT("storyboards");
  const hang = useIntent(refusal, { intent: "hang", about: { teamId } }, "storyboards", "files");
  return (
    <article id={`team-${teamId}`} className="storyboard" aria-labelledby={`team-${teamId}-name`}>
      <h2 id={`team-${teamId}-name`} className="text-xl font-semibold">
        {team}
      </h2>
      {sheet ? <Hung sheet={sheet} /> : <p className="storyboard-empty">{t("empty")}</p>}
      <p className="g-print-hidden g-small">
        <Link to={`/teams/${teamId}/storyboard`}>{t("made", { team })}</Link>
      </p>
      {may.hang && (
        <div className="g-print-hidden">
          {sheet && <Change teamId={teamId} sheet={sheet} refusal={refusal} />}
          <Disclosure plain summary={sheet ? t("hang.again") : t("hang.of", { team })} open={hang.refused}>
            <HangSheet gathering={gathering} teamId={teamId} before={hang} />
          </Disclosure>
        </div>
      )}
    </article>
  );
}

function Hung({ sheet }: { sheet: Sheet }) {
  const t = useT("storyboards");
  const locale = useLocale();
  const { fileId, name, type, width, height, message, alt, by, at } = sheet;
  const kind = kindOfType(type);
  const address = addressOfFile(fileId);
  return (
    <>
      {kind && fileKinds[kind].picture ? (
        <a href={address} className="storyboard-picture">
          <img src={address} alt={alt} width={width ?? undefined} height={height ?? undefined} loading="lazy" />
        </a>
      ) : (
        <p className="storyboard-document">
          <Icon name="document" />
          <a href={address} className="wrap-anywhere">
            {t("document", { name })}
          </a>
        </p>
      )}
      {message && <p className="text-lg wrap-anywhere">{message}</p>}
      <p className="g-muted g-small">{t("by", { who: by, when: formatMoment(locale, at) })}</p>
    </>
  );
}

function Change({ teamId, sheet, refusal }: { teamId: string; sheet: Sheet; refusal: RefusedForm | undefined }) {
  const t = useT("storyboards");
  const about = { teamId };
  const edit = useIntent(refusal, { intent: "edit", about }, "storyboards");
  const gone = useIntent(refusal, { intent: "remove", about }, "storyboards");
  const { fileId, message, alt } = sheet;
  const stored = { fileId, seenMessage: message, seenAlt: alt };
  const { began, seen, key, heard } = useBegan(edit, { message, alt }, stored);
  return (
    <>
      <Disclosure plain summary={t("edit")} open={edit.refused}>
        <IntentForm key={key} intent="edit" about={{ ...about, ...seen }} {...heard}>
          <FormLayout>
            {edit.message && !edit.error("alt") && !edit.error("message") && (
              <Callout tone="danger" live>
                {edit.message}
              </Callout>
            )}
            <WordFields
              of={teamId}
              message={edit.typed("message", began.message)}
              alt={edit.typed("alt", began.alt)}
              error={{ message: edit.error("message"), alt: edit.error("alt") }}
            />
            <FormActions>
              <IntentButton intent="edit" about={about} variant="secondary" pendingText={t("sending")}>
                {t("edit.do")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      </Disclosure>
      <Disclosure plain summary={t("down")} open={gone.refused}>
        <IntentForm intent="remove" about={{ ...about, fileId }}>
          {gone.message && (
            <Callout tone="danger" live>
              {gone.message}
            </Callout>
          )}
          <p className="mb-2">{t("down.sure")}</p>
          <IntentButton intent="remove" about={about} variant="danger" small pendingText={t("down.sending")}>
            {t("down.do")}
          </IntentButton>
        </IntentForm>
      </Disclosure>
    </>
  );
}
