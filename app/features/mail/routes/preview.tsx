import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { missing, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { lettersOf } from "../letters.server.ts";
import { programmeOfMail } from "../queries.server.ts";
import { LetterPreview } from "../ui/letter-preview.tsx";
import type { Route } from "./+types/preview";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const programme = await programmeOfMail(actorIn(context), params.programmeId);
  const shown = lettersOf(params.template);
  if (!shown) throw missing();
  return { programme, ...shown };
});

/** What mails of a kind are like, in both languages, with invented people. */
export default function Preview({ loaderData }: Route.ComponentProps) {
  const t = useT("mail");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, template, languages } = loaderData;
  const title = t(`template.${template}`);
  // One's own language first.
  const inOrder = languages.toSorted((a, b) => Number(b.locale === locale) - Number(a.locale === locale));
  return (
    <Page>
      <title>{`${title} – ${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/mail`}>{t("title")}</BackLink>}
        title={title}
        lead={t("preview.lead")}
      />
      {inOrder.map(({ locale: language, letters }) => (
        <Section key={language} title={t(`preview.language.${language}`)}>
          {letters.map((letter, at) => (
            <LetterPreview
              // biome-ignore lint/suspicious/noArrayIndexKey: what is shown never changes
              key={at}
              letter={letter}
              language={language}
              place={{ number: at + 1, of: letters.length }}
            />
          ))}
        </Section>
      ))}
    </Page>
  );
}
