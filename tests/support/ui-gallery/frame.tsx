import type { ReactNode } from "react";
import { AppFrame } from "#app/ui/app-frame.tsx";
import { MenuButton, MenuGroup, MenuLink } from "#app/ui/details-menu.tsx";
import { IconLink } from "#app/ui/form/button.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { PersonMenu } from "#app/ui/person-menu.tsx";
import type { PhaseNames } from "#app/ui/phase.ts";
import { PlaceSwitch } from "#app/ui/place-switch.tsx";

export const names: PhaseNames = {
  plan: { letter: "P", name: "Planera" },
  do: { letter: "G", name: "Göra" },
  study: { letter: "S", name: "Studera" },
  act: { letter: "A", name: "Agera" },
};

export const footer = (
  <div className="g-foot-links">
    <a href="/hjalp">Hjälp</a>
    <a href="/tillganglighet">Tillgänglighet</a>
    <a href="/personuppgifter">Personuppgifter</a>
  </div>
);

export function Frame({ children }: { children: ReactNode }) {
  return (
    <AppFrame
      skipLabel="Hoppa till innehållet"
      product="Genombrott"
      home={{ to: "/", label: "Genombrott, till startsidan" }}
      navLabel="Huvudmeny"
      moreLabel="Mer"
      banner={{
        label: "Demonstration",
        content: (
          <>
            Demonstration med påhittade personer. <a href="/demo">Byt person</a>
          </>
        ),
      }}
      place={
        <PlaceSwitch title="Team Ekdalen" under="Stöd till föräldrar 2025–2028" label="Byt team">
          <MenuGroup title="Dina team">
            <MenuLink to="/team" current detail="Stöd till föräldrar 2025–2028">
              Team Ekdalen
            </MenuLink>
            <MenuLink to="/team/2" detail="Stöd till föräldrar 2025–2028">
              Team Norrvik
            </MenuLink>
          </MenuGroup>
        </PlaceSwitch>
      }
      nav={[
        { to: "/", label: "Start", icon: "home", end: true },
        { to: "/team", label: "Tester", icon: "flask" },
        { to: "/paket", label: "Idéer", icon: "lightbulb" },
        { to: "/folk", label: "Teamet", icon: "team" },
        { to: "/program", label: "Programmet", icon: "steps" },
        { to: "/kommentarer", label: "Kommentarer", icon: "comment", count: { text: "3", label: "3 olästa" } },
      ]}
      tools={
        <>
          <LanguageSwitch action="/sprak" field="language" lang="en" text="English" short="EN" back="/" />
          <IconLink to="/nytt" icon="bell" label="Nytt, 2 olästa" count="2" />
          <PersonMenu name="Marika Öhlund" under="Teamkoordinator" label="Din meny">
            <MenuGroup>
              <MenuLink to="/jag" icon="person">
                Min sida
              </MenuLink>
              <MenuLink to="/jag/inloggning" icon="key">
                Inloggning och nycklar
              </MenuLink>
            </MenuGroup>
            <MenuGroup>
              <form method="post" action="/logga-ut">
                <MenuButton icon="sign-out">Logga ut</MenuButton>
              </form>
            </MenuGroup>
          </PersonMenu>
        </>
      }
      footer={footer}
    >
      {children}
    </AppFrame>
  );
}
