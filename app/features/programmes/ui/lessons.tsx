import type { ReactNode } from "react";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import type { SharedLesson } from "../types.ts";

/** What teams have learnt and shared, newest first. `stateOf` says what was decided, in the words of the slice that knows. */
export function Lessons(props: {
  lessons: readonly SharedLesson[];
  stateOf: (test: { state: string; decision: string }) => ReactNode;
}) {
  const { lessons, stateOf } = props;
  const t = useT("programmes");
  const locale = useLocale();
  if (lessons.length === 0) return <p className="g-muted">{t("lessons.empty")}</p>;
  return (
    <div className="grid gap-4">
      {lessons.map((lesson) => (
        <Card
          key={lesson.id}
          to={`/teams/${lesson.teamId}/cycles/${lesson.id}`}
          title={lesson.what}
          above={stateOf({ state: "closed", decision: lesson.decision })}
          foot={
            <>
              <span>{lesson.team}</span>
              <span>{formatDayShort(locale, lesson.closedOn)}</span>
            </>
          }
        >
          <p>{lesson.learned}</p>
        </Card>
      ))}
    </div>
  );
}
