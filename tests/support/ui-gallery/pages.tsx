import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";
import { Button, SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { CodeInput, TextInput } from "#app/ui/form/text-input.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { OpenFrame } from "#app/ui/open-frame.tsx";
import { ChartsPage } from "./charts-page.tsx";
import { Everything } from "./everything.tsx";
import { FormPage } from "./form-page.tsx";
import { Frame, footer } from "./frame.tsx";
import { TeamPage } from "./team-page.tsx";

function html(title: string, body: ReactNode): string {
  const markup = renderToStaticMarkup(<MemoryRouter initialEntries={["/team"]}>{body}</MemoryRouter>);
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="entry.css"></head><body>${markup}</body></html>`;
}

function SignIn() {
  return (
    <OpenFrame
      skipLabel="Hoppa till innehållet"
      product="Genombrott"
      home={{ to: "/", label: "Genombrott, till startsidan" }}
      claim="Små test, steg för steg, tills det nya är det vanliga."
      language={<LanguageSwitch action="/sprak" field="language" lang="en" text="English" short="EN" back="/" />}
      banner={{
        label: "Demonstration",
        content: (
          <>
            Det här är en demonstration med påhittade personer. <a href="/demo">Välj person</a>
          </>
        ),
      }}
      footer={footer}
    >
      <h1 className="text-4xl font-bold tracking-tight">Logga in</h1>
      <p className="g-muted mt-3 mb-8 text-lg">Skriv din e-postadress så skickar vi en kod som gäller i tio minuter.</p>
      <form method="post">
        <FormLayout>
          <TextInput name="email" type="email" label="E-postadress" hint="Den du har i arbetet" autoComplete="email" />
          <CodeInput name="code" label="Kod från mejlet" />
          <FormActions>
            <SubmitButton wide iconAfter="arrow-right">
              Skicka kod
            </SubmitButton>
            <Button variant="quiet" icon="key">
              Logga in med nyckel
            </Button>
          </FormActions>
        </FormLayout>
      </form>
    </OpenFrame>
  );
}

export function renderPages(): Record<string, string> {
  return {
    open: html("Logga in", <SignIn />),
    team: html(
      "Team",
      <Frame>
        <TeamPage />
      </Frame>,
    ),
    form: html(
      "Formulär",
      <Frame>
        <FormPage />
      </Frame>,
    ),
    charts: html(
      "Diagram",
      <I18nProvider words={serverWords("sv")}>
        <Frame>
          <ChartsPage />
        </Frame>
      </I18nProvider>,
    ),
    all: html(
      "Allt",
      <Frame>
        <Everything />
      </Frame>,
    ),
  };
}
