import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import type { EvaluationToAnswer } from "../queries/evaluation-to-answer.server.ts";
import { AnswerForm } from "./answer-form.tsx";

/** What has become of it, when somebody has sent her answers. */
export const outcomes = ["stored", "answered-before"] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeIn = (search: string): Outcome | null =>
  outcomes.find((outcome) => outcome === new URLSearchParams(search).get("done")) ?? null;

/** The questions; or why they are not asked: not yet, no longer, or answered already. */
export function Answering(props: {
  page: EvaluationToAnswer | null;
  outcome: Outcome | null;
  refusal: RefusedForm | undefined;
}) {
  const { page, outcome, refusal } = props;
  const t = useT("evaluations");
  if (outcome === "stored" && !refusal) return <Said tone="success" title={t("done.title")} text={t("done.text")} />;
  if (page?.answered || (outcome && !refusal)) return <Said title={t("again.title")} text={t("again.text")} />;
  if (!page) return null;
  if (page.state === "coming") return <Said title={t("coming.title")} text={t("coming.text")} />;
  // What was typed stays to be read and copied, also when it came too late.
  if (page.state === "closed" && !refusal) return <Said title={t("over.title")} text={t("over.text")} />;
  return <AnswerForm page={page} refusal={refusal} />;
}

function Said({ tone = "info", title, text }: { tone?: "info" | "success"; title: string; text: string }) {
  return (
    <div className="mt-6" role="status">
      <Callout tone={tone} title={title}>
        <p>{text}</p>
      </Callout>
    </div>
  );
}
