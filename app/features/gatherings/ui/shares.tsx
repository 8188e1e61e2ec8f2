import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { hasTooLittleOwnWork, type Shares as SharesOfTime } from "../rules/shares.ts";

/** What the time goes to, in words and as a bar; for who plans. */
export function Shares({ shares }: { shares: SharesOfTime }) {
  const t = useT("gatherings");
  const { own_work, exchange, talk } = shares;
  return (
    <div className="grid gap-2">
      <p>
        <strong>{t("own-work", { share: own_work })}</strong>
        {", "}
        {t("own-work.exchange", { share: exchange })}
        {", "}
        {t("own-work.talk", { share: talk })}
      </p>
      <div className="bg-sunken flex h-3 overflow-hidden rounded-full" aria-hidden="true">
        <Part share={own_work} tint="bg-accent" />
        <Part share={exchange} tint="bg-info" />
        <Part share={talk} tint="bg-warm" />
      </div>
      {hasTooLittleOwnWork(shares) && <Callout tone="info">{t("own-work.little")}</Callout>}
    </div>
  );
}

function Part({ share, tint }: { share: number; tint: string }) {
  return <div className={`${tint} h-full`} style={{ width: `${share}%` }} />;
}
