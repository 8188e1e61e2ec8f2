import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { DueMeasure, ToFill } from "../queries/entry.server.ts";
import { mostFormRows, nameOfRow, periodsSent } from "../rules/entry.ts";
import { isOver } from "../rules/periods.ts";
import { RowsForm } from "./rows-form.tsx";
import { usePointWords } from "./words.ts";

const pathOf = ({ teamId, id }: ToFill) => `/teams/${teamId}/measures/${id}/points`;

/** The measures that wait, in one form; and those that do not, each with the way to its own page. */
export function DueGroups(props: {
  due: readonly DueMeasure[];
  today: string;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { due, today, formKey, refusal } = props;
  const t = useT("points");
  const { period } = usePointWords();
  const asSent = ({ measure }: DueMeasure, { values }: RefusedForm) =>
    periodsSent(values, measure.id).map((day) => ({ day, over: isOver(measure.rhythm, day, today) }));
  // A form that came back holds the rows it had: one that a colleague has filled in waits no more, and is hers to see.
  const now = due.map((one) => ({ ...one, rows: refusal ? asSent(one, refusal) : one.rows }));
  const waiting = now.filter(({ rows }) => rows.length > 0);
  const done = now.filter(({ rows }) => rows.length === 0);
  const groups = waiting.map(({ measure, rows, more }) => ({
    key: measure.id,
    head: (
      <div className="points-head">
        <h2>
          <Link to={pathOf(measure)}>{measure.name}</Link>
        </h2>
        <Latest measure={measure} />
        {more && <p className="g-small">{t("due.more")}</p>}
      </div>
    ),
    rows: rows.map(({ day, over }) => {
      const name = period(measure.rhythm, day);
      const legend = over ? name : `${name} (${t("due.running")})`;
      return { at: nameOfRow(measure.id, day, 0), measure, day, nth: 0, content: null, legend };
    }),
  }));
  return (
    <>
      <RowsForm groups={groups} formKey={formKey} today={today} refusal={refusal} />
      {done.length > 0 && (
        <Section title={groups.length > 0 ? t("due.others") : t("due.all")}>
          {done.some(({ more }) => more) && <p>{t("due.cut", { most: mostFormRows })}</p>}
          <ul className="g-stack">
            {done.map(({ measure, more }) => (
              <li key={measure.id}>
                <Link to={pathOf(measure)}>{measure.name}</Link>
                <Latest measure={measure} />
                {more && <p className="g-small">{t("due.more")}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What was written last, to compare with. */
export function Latest({ measure }: { measure: ToFill }) {
  const t = useT("points");
  const { said, when } = usePointWords();
  const [last] = measure.points;
  if (!last) return null;
  return (
    <p className="g-small g-muted">{t("latest", { said: said(measure, last), period: when(measure, last.day) })}</p>
  );
}
