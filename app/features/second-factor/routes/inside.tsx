import { Outlet } from "react-router";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { throughTheDoor } from "../queries/door.server.ts";
import { VaultBar } from "../ui/vault-bar.tsx";
import type { Route } from "./+types/inside";

/** Who comes to a page of the vault shows her second factor first. What the pages ask of the vault asks for it once more. */
export const loader = reading(({ request, context }: Route.LoaderArgs) =>
  throughTheDoor(actorIn(context), request, context.get(factsContext)),
);

/** Round every page of the vault: until when it is open. */
export default function InsideTheVault({ loaderData }: Route.ComponentProps) {
  return (
    <VaultBar closesAt={loaderData.closesAt}>
      <Outlet />
    </VaultBar>
  );
}
