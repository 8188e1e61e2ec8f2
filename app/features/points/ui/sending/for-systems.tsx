import { useT } from "#app/i18n/use-t.tsx";
import { Section } from "#app/ui/page.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { Followed } from "../../followed.server.ts";
import { isShare } from "../../rules/content.ts";
import "../points.css";

/** What whoever looks after a system needs: where it is described, and how it is asked. */
export function ForSystems(props: {
  api: string;
  example: { readonly id: string; readonly data: Followed["data"] } | null;
  today: string;
}) {
  const { api, example, today } = props;
  const t = useT("sending");
  const bearer = '-H "Authorization: Bearer $TOKEN"';
  const numbers = isShare(example?.data ?? "count") ? { numerator: 7, denominator: 12 } : { value: 12 };
  // Of an event of which nothing is counted, its day is all.
  const body = JSON.stringify([
    { day: `${today.slice(0, 7)}-01`, ...(example?.data === "days-between" ? {} : numbers) },
  ]);
  const put = [
    `curl -X PUT ${bearer}`,
    '  -H "Content-Type: application/json"',
    `  -d '${body}'`,
    `  ${api}/measures/${example?.id ?? "ID"}/points`,
  ].join(" \\\n");
  return (
    <Section title={t("how.title")}>
      <div className="points-systems">
        <p>
          {t("how.text")} <a href={`${api}/openapi.json`}>{`${api}/openapi.json`}</a>
        </p>
        <p>{t("how.list")}</p>
        <Command label={t("how.list")}>{`curl ${bearer} ${api}/measures`}</Command>
        <p>{t("how.put")}</p>
        <Command label={t("how.put")}>{put}</Command>
        <p>{t("how.answers")}</p>
      </div>
    </Section>
  );
}

function Command({ label, children }: { label: string; children: string }) {
  return (
    <ScrollRegion label={label}>
      <pre className="points-command">
        <code>{children}</code>
      </pre>
    </ScrollRegion>
  );
}
