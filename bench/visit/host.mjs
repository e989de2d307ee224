// The municipality's page: the same for every product, but for the product's own tags.

const NEWS = [
  ['Nye åpningstider på servicetorget', 'Fra mandag holder servicetorget åpent til klokken 18 på torsdager. De andre dagene er som før. Du kan også bestille time på nett.'],
  ['Vannet er stengt i Storgata natt til fredag', 'Vi skifter en hovedledning mellom klokken 23 og 05. Tapp vann på forhånd, og la kranen renne litt før du drikker av den etterpå.'],
  ['Søk om plass i barnehage innen 1. mars', 'Hovedopptaket er for barn som fyller ett år innen utgangen av november. Har du plass i dag, trenger du ikke å søke på nytt.'],
  ['Høring: ny kommuneplan', 'Forslaget til kommuneplanens arealdel ligger ute til 15. april. Du kan lese det her, på biblioteket og på servicetorget.'],
  ['Slik leverer du farlig avfall', 'Maling, batterier og spraybokser hører ikke hjemme i restavfallet. Gjenvinningsstasjonen tar imot dem gratis hele året.'],
];

const SERVICES = [
  ['Barnehage og skole', 'Søknad, skolerute, skolefritidsordning og skyss'],
  ['Bygg og eiendom', 'Byggesak, kart, eiendomsskatt og reguleringsplaner'],
  ['Helse og omsorg', 'Legevakt, hjemmetjeneste, helsestasjon og sykehjem'],
  ['Vann, avløp og renovasjon', 'Tømmekalender, gebyrer, brøyting og meldinger om feil'],
  ['Kultur og fritid', 'Bibliotek, kulturskole, svømmehall og tilskudd til lag'],
  ['Politikk og innsyn', 'Møter, saker, postliste og hvordan du klager på et vedtak'],
];

const FOOTER_LINK = 'Informasjonskapsler';

/** `head` ends the head, `top` begins the body, `end` ends it; `reopen` are the attributes of the link in the footer. */
export const hostPage = ({ head = '', top = '', end = '', reopen = 'href="/personvern/"' }) => `<!doctype html>
<html lang="nb" data-color-scheme="light">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Eksempel kommune</title>
    <link rel="icon" href="/demo/vaapen.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/vendor/theme.css">
    <link rel="stylesheet" href="/vendor/designsystemet.css">
    <link rel="stylesheet" href="/demo/kommune.css">
${head}
  </head>
  <body>
${top}
    <a class="ds-skip-link" href="#hovedinnhold">Hopp til hovedinnhold</a>
    <header>
      <div class="masthead page">
        <a class="brand" href="/"><img src="/demo/vaapen.svg" alt="" width="36" height="44"><span>Eksempel kommune</span></a>
        <nav aria-label="Hovedmeny">
          <ul>
            <li><a class="ds-link" href="#tjenester">Tjenester</a></li>
            <li><a class="ds-link" href="#aktuelt">Aktuelt</a></li>
            <li><a class="ds-link" href="#bunn">Kontakt oss</a></li>
          </ul>
        </nav>
      </div>
    </header>
    <main id="hovedinnhold" class="page" tabindex="-1">
      <h1 class="ds-heading" data-size="xl">Velkommen til Eksempel kommune</h1>
      <p class="ds-paragraph" data-size="lg">Her finner du tjenestene våre, det som skjer, og hvordan du får tak i oss.</p>
      <section id="tjenester" aria-labelledby="tjenester-tittel">
        <h2 class="ds-heading" data-size="md" id="tjenester-tittel">Tjenester</h2>
        <ul class="columns">
${SERVICES.map(service).join('\n')}
        </ul>
      </section>
      <section id="aktuelt" aria-labelledby="aktuelt-tittel">
        <h2 class="ds-heading" data-size="md" id="aktuelt-tittel">Aktuelt</h2>
${NEWS.map(article).join('\n')}
      </section>
    </main>
    <footer id="bunn">
      <div class="page columns">
        <section aria-labelledby="kontakt">
          <h2 class="ds-heading" data-size="xs" id="kontakt">Kontakt oss</h2>
          <address>
            Rådhusgata 1, 0001 Eksempel<br>
            <a class="ds-link" href="mailto:postmottak@eksempel.kommune.no">postmottak@eksempel.kommune.no</a>
          </address>
        </section>
        <nav aria-label="Om nettstedet">
          <ul>
            <li><a class="ds-link" href="/personvern/">Personvern</a></li>
            <li><a class="ds-link" ${reopen}>${FOOTER_LINK}</a></li>
          </ul>
        </nav>
      </div>
    </footer>
${end}
  </body>
</html>
`;

const service = ([title, text]) =>
  `          <li><a class="ds-link" href="#tjenester">${title}</a><p class="ds-paragraph" data-size="sm">${text}</p></li>`;

const article = ([title, text]) =>
  `        <article><h3 class="ds-heading" data-size="sm">${title}</h3><p class="ds-paragraph">${text}</p></article>`;
