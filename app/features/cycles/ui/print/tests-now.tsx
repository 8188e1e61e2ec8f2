import { isWritten } from "#app/core/text.ts";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { NowPage, TestNow } from "../../queries-now.server.ts";

/** The tests of one state on the sheet for the wall. */
export function TestsNow({ state, tests }: { state: TestNow["state"]; tests: NowPage["tests"] }) {
  const t = useT("cycle-lists");
  const here = tests.filter((test) => test.state === state);
  if (here.length === 0) return null;
  return (
    <section className="grid gap-3 print:grid-cols-2 print:gap-2">
      <h2 className="print:col-span-2">{t(`now.${state}`)}</h2>
      {here.map((test) => (
        <OneTest key={test.id} test={test} />
      ))}
    </section>
  );
}

function OneTest({ test }: { test: TestNow }) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const locale = useLocale();
  const { startsOn, endsOn } = test;
  const from = startsOn && formatDayShort(locale, startsOn);
  const days =
    from && endsOn && endsOn !== startsOn
      ? t("now.until", { from, to: formatDayShort(locale, endsOn) })
      : from && t("now.from", { day: from });
  const lines = [
    [words("head.owner"), test.owner],
    [t("now.who"), test.planWho],
    [t("now.when"), [days, test.planWhen].filter((text) => text && isWritten(text)).join(", ")],
    [t("now.where"), test.planWhere],
    [t("now.how"), test.planWhat],
    [t("now.record"), test.recordWhat],
    [t("now.recordHow"), test.recordHow],
    [t("now.helpWanted"), test.helpWanted],
    [t("now.think"), test.predictions.join(" ")],
  ] as const;
  return (
    <article className="g-card grid content-start gap-2 print:gap-1 print:p-2.5">
      <h3 className="print:text-base print:leading-snug">{test.what || words("cycle.untitled")}</h3>
      {/* On paper each line runs on after its label: room for twice as many tests. */}
      <dl className="grid gap-x-6 gap-y-2 text-base sm:grid-cols-2 lg:grid-cols-3 print:block print:text-sm print:leading-snug">
        {lines
          .filter(([, text]) => isWritten(text))
          .map(([label, text]) => (
            <div key={label} className={text.length > 40 ? "sm:col-span-2" : undefined}>
              <dt className="g-muted g-small print:inline print:after:content-[':_']">{label}</dt>
              <dd className="whitespace-pre-wrap print:inline">{text}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}
