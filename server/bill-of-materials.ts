import { Contrib, Enums, Models, Serialize, SPDX, Spec } from "@cyclonedx/cyclonedx-library";

/** What a lockfile says of one package; of the project itself under the empty place. */
export type Locked = {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
};
export type Lockfile = { readonly packages: Readonly<Record<string, Locked>> };

/**
 * What the running app is made of, in CycloneDX's JSON: every package that ours may load, with version, licence and the
 * registry's hash, and who asks for whom. It is read from the lockfile alone. (npm's own list counts what a package could
 * be used *with*: Vite and Vitest would be in it.)
 */
export function billOfMaterials(lockfile: Lockfile, now: Date): string {
  const components = new Map<string, Models.Component>();
  const told = (place: string): Models.Component => {
    const known = components.get(place);
    if (known) return known;
    const component = componentAt(place, lockfile);
    // Before its own are asked for: packages may ask for each other.
    components.set(place, component);
    for (const needed of neededBy(place, lockfile)) component.dependencies.add(told(needed).bomRef);
    return component;
  };
  const ours = told("");
  components.delete("");
  const bom = new Models.Bom({
    serialNumber: Contrib.Bom.Utils.randomSerialNumber(),
    metadata: new Models.Metadata({ timestamp: now, component: ours }),
    components: new Models.ComponentRepository(components.values()),
  });
  const form = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(form).serialize(bom, { sortLists: true, space: 1 });
}

const modules = "node_modules/";

/** Where the packages lie that the one at a place needs when it runs. Optional ones may be missing. */
function neededBy(place: string, { packages }: Lockfile): string[] {
  const locked = packages[place];
  const peers = Object.keys(locked?.peerDependencies ?? {}).filter(
    (name) => !locked?.peerDependenciesMeta?.[name]?.optional,
  );
  const optional = new Set(Object.keys(locked?.optionalDependencies ?? {}));
  const names = new Set([...Object.keys(locked?.dependencies ?? {}), ...peers, ...optional]);
  return [...names].flatMap((name) => {
    for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf(modules) - 1))) {
      const found = `${from && `${from}/`}${modules}${name}`;
      if (found in packages) return [found];
      if (from === "") break;
    }
    if (optional.has(name)) return [];
    throw new Error(`The lockfile lacks ${name}, which ${place || "the project"} needs`);
  });
}

function componentAt(place: string, { packages }: Lockfile): Models.Component {
  const { name: ownName, version = "", integrity, license } = packages[place] ?? {};
  // A package that is installed under another name says its own.
  const full = ownName ?? place.slice(place.lastIndexOf(modules) + modules.length);
  const [name = full, group] = full.split("/").reverse();
  const component = new Models.Component(
    place === "" ? Enums.ComponentType.Application : Enums.ComponentType.Library,
    name,
    { bomRef: place || full, group, version, purl: `pkg:npm/${full.replace("@", "%40")}@${version}` },
  );
  const [, sha512] = /^sha512-(\S+)/.exec(integrity ?? "") ?? [];
  if (sha512) component.hashes.set(Enums.HashAlgorithm["SHA-512"], Buffer.from(sha512, "base64").toString("hex"));
  if (license && place !== "") component.licenses.add(licenceOf(license));
  return component;
}

function licenceOf(words: string): Models.SpdxLicense | Models.LicenseExpression | Models.NamedLicense {
  if (SPDX.isSupportedSpdxId(words)) return new Models.SpdxLicense(words);
  return / (AND|OR|WITH) /.test(words) ? new Models.LicenseExpression(words) : new Models.NamedLicense(words);
}
