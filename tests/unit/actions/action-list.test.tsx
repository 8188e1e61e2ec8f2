import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import type { ActionLine } from "#app/features/actions/types.ts";
import { ActionList } from "#app/features/actions/ui/action-list.tsx";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";

const action: ActionLine = {
  ...{ id: "1", teamId: "2", team: "Team Lind", text: "Ring familjehemmet", state: "open", why: "" },
  ...{ ownerId: null, owner: null, dueOn: "2026-11-20", endedOn: null, endedBy: null, origin: null, mayEdit: false },
};

function listed(locale: "sv" | "en", today: string): string {
  return renderToStaticMarkup(
    <I18nProvider words={serverWords(locale)}>
      <MemoryRouter>
        <ActionList label="x" actions={[action]} today={today} back="/" />
      </MemoryRouter>
    </I18nProvider>,
  );
}

it("U3: that an action is late is said once, with by when it was to be done", () => {
  expect(listed("sv", "2026-11-23").match(/försena/gi)).toHaveLength(1);
  expect(listed("sv", "2026-11-23")).toContain("för 3 dagar sedan");
  expect(listed("en", "2026-11-23").match(/overdue/gi)).toHaveLength(1);
  expect(listed("sv", "2026-11-20")).not.toMatch(/försena/i);
});
