import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { meetingTitleMax } from "../rules/list.ts";

/** Looks for words among what a page lists; `here` is the page with all of it. */
export function SearchForm({ label, words, here }: { label: string; words: string; here: string }) {
  const t = useT("meetings");
  return (
    <Form method="get" role="search" className="mb-4 flex flex-wrap items-end gap-3">
      <TextInput key={words} name="q" type="search" label={label} defaultValue={words} maxLength={meetingTitleMax} />
      <SubmitButton variant="secondary" icon="search">
        {t("search.do")}
      </SubmitButton>
      {words !== "" && (
        <ButtonLink to={here} variant="quiet">
          {t("search.clear")}
        </ButtonLink>
      )}
    </Form>
  );
}
