import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { Chip } from "#app/ui/chip.tsx";
import { IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { CodedFactor, FactorsOfTalk } from "../queries/talk.server.ts";
import { type Sense, senses } from "../rules.ts";
import "./factors.css";

/**
 * What hindered and helped: pressed by who holds a session and read by the coordinator; at a group interview the
 * researchers' alone; of a test pressed by its team.
 */
export function FactorPanel({ of, page, ids, programmeId, factors, may }: FactorsOfTalk) {
  const t = useT("factors");
  useLive({ names: ["factor.coded"], ids });
  useLive({ names: ["factors.changed"], ids: { programmeId } });
  const coded = factors.filter(({ barrier, enabler }) => barrier || enabler);
  const shown = may.code ? factors : coded;
  return (
    <div className="grid gap-3">
      <p className="g-muted g-small">
        {t(of === "interview" ? "interview.lead" : (`${of}.lead.${may.code ? "code" : "read"}` as const))}
      </p>
      {shown.length === 0 ? (
        <p>{t("session.none")}</p>
      ) : (
        <List label={t("title")}>
          {shown.map((factor) => (
            <ListItem
              key={factor.ref}
              title={factor.name}
              end={
                <div className="factor-senses">
                  {may.code
                    ? senses.map((sense) => <CodeButton key={sense} page={page} factor={factor} sense={sense} />)
                    : senses.map((sense) => factor[sense] && <SenseChip key={sense} sense={sense} />)}
                </div>
              }
            />
          ))}
        </List>
      )}
      {may.code && of !== "cycle" && (
        <p className="g-print-hidden">
          <Link to={`/programmes/${programmeId}/factors/across`}>{t("to-across")}</Link>
        </p>
      )}
    </div>
  );
}

function SenseChip({ sense }: { sense: Sense }) {
  const t = useT("factors");
  return <Chip tone={sense === "barrier" ? "warm" : "success"}>{t(sense)}</Chip>;
}

/** Says whether it is to be so, so that a second press of the same button changes nothing. */
function CodeButton(props: { page: string; factor: CodedFactor; sense: Sense }) {
  const { page, factor, sense } = props;
  const t = useT("factors");
  const isOn = factor[sense];
  const about = { factor: factor.ref, sense, on: isOn ? "no" : "yes" };
  return (
    <IntentForm intent="code" about={about} action={`${page}/factors`}>
      <button
        type="submit"
        className={`g-btn g-btn-sm factor-${sense}`}
        aria-pressed={isOn}
        aria-label={t(`code.${sense}`, factor)}
      >
        {t(sense)}
      </button>
    </IntentForm>
  );
}
