import type { ReactNode } from "react";
import { formatList, formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Audience } from "../rules/plan.ts";
import type { GatheringShown } from "../types.ts";
import { useDayWords, useSeatWords } from "./words.ts";

/** When, where, and what to know before one registers, beside each other where there is room. */
export function Facts(props: {
  gathering: Parameters<typeof When>[0]["gathering"] &
    Parameters<typeof Where>[0]["gathering"] &
    Parameters<typeof Deadlines>[0]["gathering"] & { readonly audience?: readonly Audience[] };
  under?: Parameters<typeof When>[0]["under"];
  /** How one's own registration stands, and the way to register. */
  register?: ReactNode;
}) {
  const { gathering, under, register } = props;
  const t = useT("gatherings");
  const locale = useLocale();
  const { audience = [] } = gathering;
  const forWhom = audience.map((one) => t(`audience.${one}`).toLocaleLowerCase(locale));
  return (
    <div className="border-line bg-surface grid gap-x-8 gap-y-6 rounded-lg border p-5 md:grid-cols-3 [&_h2]:mb-2 [&_h2]:text-lg [&_h2]:font-semibold">
      <section>
        <h2>{t("section.when")}</h2>
        <When gathering={gathering} {...(under ? { under } : {})} />
      </section>
      <section>
        <h2>{t("section.where")}</h2>
        <Where gathering={gathering} />
      </section>
      <section id="register">
        <h2>{t("section.register")}</h2>
        {register}
        <Deadlines gathering={gathering} />
        {forWhom.length > 0 && (
          <p className="mt-2">
            {t("for.whom")}: {formatList(locale, forWhom)}
          </p>
        )}
      </section>
    </div>
  );
}

type OfDays = Pick<GatheringShown, "days">;

/** Each day with its hours and week. */
export function When({ gathering, under }: { gathering: OfDays; under?: (day: OfDays["days"][number]) => ReactNode }) {
  const t = useT("gatherings");
  const words = useDayWords();
  if (gathering.days.length === 0) return <p className="g-muted">{t("when.none")}</p>;
  return (
    <ul className="grid list-none gap-2 p-0">
      {gathering.days.map((day) => (
        <li key={day.id} className="flex gap-2">
          <Icon name="calendar" className="text-accent mt-1 shrink-0" />
          <div>
            <time dateTime={day.day} className="font-semibold first-letter:uppercase">
              {words(day)}
            </time>
            {under?.(day)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Place, address, how to get there, a map elsewhere, and the video link where it is given. */
export function Where(props: {
  gathering: Pick<GatheringShown, "placeName" | "address" | "directions" | "byVideo"> & { readonly videoUrl?: string };
}) {
  const { placeName, address, directions, byVideo, videoUrl } = props.gathering;
  const t = useT("gatherings");
  const onMap = [placeName, address].filter(Boolean).join(", ");
  return (
    <div className="grid gap-3">
      {placeName !== "" && (
        <p>
          <span className="font-semibold">{placeName}</span>
          {address !== "" && (
            <>
              <br />
              {address}
            </>
          )}
        </p>
      )}
      {placeName === "" && !byVideo && <p className="g-muted">{t("where.none")}</p>}
      {address !== "" && (
        <p className="g-print-hidden">
          <a href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(onMap)}`} rel="noreferrer">
            {t("map")}
          </a>
        </p>
      )}
      {directions !== "" && (
        <div>
          <h3 className="font-semibold">{t("directions")}</h3>
          <p className="whitespace-pre-line wrap-anywhere">{directions}</p>
        </div>
      )}
      {byVideo && (
        <p>
          {videoUrl === undefined ? (
            t("where.video")
          ) : (
            <>
              <a href={videoUrl} rel="noreferrer">
                {t("video")}
              </a>
              <span className="g-print-only wrap-anywhere"> {videoUrl}</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** Seats, days to keep in mind, cost: what one wants to know before one registers. */
export function Deadlines(props: {
  gathering: Pick<
    GatheringShown,
    "state" | "capacity" | "seatsTaken" | "opensOn" | "closesOn" | "changesUntil" | "costNote"
  >;
}) {
  const { state, opensOn, closesOn, changesUntil, costNote } = props.gathering;
  const t = useT("gatherings");
  const locale = useLocale();
  const seats = useSeatWords()(props.gathering);
  const inWords = (day: string) => formatWeekday(locale, day, true);
  const ahead = state !== "over" && state !== "cancelled";
  return (
    <ul className="grid list-none gap-1 p-0">
      {seats !== "" && <li className="font-semibold">{seats}</li>}
      {(state === "soon" || state === "draft") && <li>{t("deadline.opens", { day: inWords(opensOn) })}</li>}
      {ahead && <li>{t("deadline.closes", { day: inWords(closesOn) })}</li>}
      {ahead && <li>{t("deadline.changes", { day: inWords(changesUntil) })}</li>}
      {costNote !== "" && (
        <li className="wrap-anywhere">
          {t("cost")}: {costNote}
        </li>
      )}
    </ul>
  );
}
