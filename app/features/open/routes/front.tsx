import { dayOf } from "#app/core/day.ts";
import { openGatherings } from "#app/features/gatherings/queries/open-gatherings.server.ts";
import { GatheringList } from "#app/features/gatherings/ui/gathering-list.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { RisingSteps } from "#app/ui/rising-steps.tsx";
import type { Route } from "./+types/front";

export const handle = { static: true, frame: "page" };

export const loader = reading(async ({ context }: Route.LoaderArgs) => ({
  demo: (await installationKind()) === "demo",
  gatherings: await openGatherings(dayOf(context.get(factsContext).now)),
}));

/** What Genombrott is, for somebody who has only heard the name. One action: to sign in. */
export default function Front({ loaderData }: Route.ComponentProps) {
  const t = useT("open");
  const shell = useT("shell");
  const { gatherings } = loaderData;
  const steps = ["small", "together", "onwards"] as const;
  return (
    <>
      <title>{`${shell("product")} – ${t("title")}`}</title>
      <section className="grid items-center gap-10 lg:grid-cols-[1.15fr_1fr]">
        <div>
          <h1 className="text-4xl font-bold tracking-tight text-balance">{t("title")}</h1>
          <p className="text-lg text-muted mt-5">{t("lead")}</p>
          <p className="mt-8 flex flex-wrap gap-3">
            <a className="g-btn g-btn-primary" href="/sign-in">
              {t("signIn")}
            </a>
            <a className="g-btn g-btn-secondary" href="/start">
              {t("myWork")}
            </a>
            {loaderData.demo && (
              <a className="g-btn g-btn-quiet" href="/demo">
                {t("demo")}
              </a>
            )}
          </p>
        </div>
        <div className="bg-accent-soft relative h-56 overflow-hidden rounded-xl sm:h-80 lg:h-[26rem] [&_.g-open-picture]:absolute [&_.g-open-picture]:inset-0 [&_.g-open-picture]:h-full [&_.g-open-picture]:w-full">
          <RisingSteps />
        </div>
      </section>
      <section aria-labelledby="how" className="mt-14">
        <h2 id="how" className="text-2xl font-semibold">
          {t("how")}
        </h2>
        <ol className="mt-6 grid list-none gap-8 p-0 md:grid-cols-3">
          {steps.map((step, at) => (
            <li key={step} className="border-accent border-t-2 pt-4">
              <p className="text-accent text-sm font-semibold" aria-hidden="true">
                {at + 1}
              </p>
              <h3 className="text-xl font-semibold">{t(`${step}.title`)}</h3>
              <p className="text-muted mt-2">{t(`${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      {gatherings.length > 0 && (
        <section aria-labelledby="gatherings" className="mt-14">
          <h2 id="gatherings" className="text-2xl font-semibold">
            {t("gatherings")}
          </h2>
          <p className="text-muted mt-2">{t("gatherings.text")}</p>
          <div className="mt-4">
            <GatheringList label={t("gatherings")} gatherings={gatherings} open />
          </div>
        </section>
      )}
      <section aria-labelledby="safe" className="bg-sunken mt-14 rounded-xl p-6 sm:p-8">
        <h2 id="safe" className="text-xl font-semibold">
          {t("safe.title")}
        </h2>
        <p className="mt-2 max-w-2xl">{t("safe.text")}</p>
      </section>
    </>
  );
}
