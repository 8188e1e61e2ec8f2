import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import type { SessionLine } from "../queries/session-line.server.ts";
import { useWith, Where } from "./session-list.tsx";
import { useWhen } from "./words.ts";

/** The next session, big and plain: when, where, with whom; and the way to prepare it. */
export function NextSession({ session, today }: { session: SessionLine; today: string }) {
  const t = useT("supervision");
  const when = useWhen();
  const withWhom = useWith();
  const title = when(session, today);
  return (
    <NextStep
      above={t("next.above")}
      title={<span className="inline-block first-letter:uppercase">{title}</span>}
      actions={
        session.open && (
          <>
            <ButtonLink to={`/supervision/${session.id}`} variant="primary">
              {t("prepare")}
            </ButtonLink>
            <ButtonLink to={`/supervision/${session.id}/edit`}>{t("change")}</ButtonLink>
          </>
        )
      }
    >
      <p>{withWhom(session)}</p>
      <p>
        <Where session={session} />
      </p>
    </NextStep>
  );
}
