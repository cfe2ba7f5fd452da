import type { FaultCode } from '#core/fault.ts';

const gists: Readonly<Record<FaultCode, string>> = {
  'picture-empty': 'Die Datei ist leer. Bitte eine andere wählen.',
  'picture-not-an-image':
    'Die Datei ist kein Bild, das hier gelesen wird. Bitte PNG, JPEG, WebP, GIF, BMP oder AVIF wählen.',
  'picture-too-large': 'Das Bild ist zu groß. Bitte erst verkleinern und dann noch einmal wählen.',
  'picture-truncated': 'Die Bilddatei ist unvollständig. Bitte noch einmal herunterladen oder speichern.',
  'picture-unreachable':
    'Das Bild war unter dieser Adresse nicht zu bekommen. Die Adresse in einem anderen Tab öffnen, das Bild speichern und hierher ziehen.',
  'picture-format-unsupported': 'Dieses Bildformat wird hier nicht gelesen. Bitte als PNG oder JPEG speichern.',
  'picture-undecodable':
    'Das Bild lässt sich nicht lesen, vielleicht ist es beschädigt. Bitte in einem Bildprogramm öffnen und als PNG oder JPEG speichern.',
  'card-invalid': 'Die Beschreibung eines Modells ist fehlerhaft. Das Modell wird nicht angeboten.',
  'model-unknown': 'Dieses Modell gibt es auf dieser Seite nicht. Bitte eines aus der Liste wählen.',
  'model-unreachable':
    'Eine Datei war nicht zu bekommen. Bitte die Verbindung prüfen und noch einmal versuchen; der Rest der Seite geht auch so.',
  'model-not-a-model': 'Was als Modell kam, ist keines. Bitte noch einmal laden.',
  'model-wrong-hash': 'Die Modelldatei ist nicht die erwartete und wird nicht benutzt. Bitte noch einmal laden.',
  'model-incompatible': 'Dieses Modell passt nicht zu dem, was verlangt wird.',
  'model-too-large': 'Dieses Modell ist für dieses Gerät zu groß. Bitte ein kleineres wählen.',
  'engine-unavailable': 'Das Rechenwerk lässt sich hier nicht starten. Bitte ein anderes wählen oder später neu laden.',
  'engine-wrong-numbers': 'Das Rechenwerk gab falsche Zahlen und wird nicht benutzt.',
  'engine-failed': 'Das Rechenwerk ist gescheitert. Bitte noch einmal versuchen oder ein anderes wählen.',
  'worker-lost': 'Der Prozess, der im Hintergrund rechnet, ist ausgefallen.',
  'link-damaged': 'Der Link ist beschädigt oder unvollständig. Bitte noch einmal kopieren.',
  'link-too-large': 'Dafür ist ein Link zu klein. Bitte weniger hineinlegen oder den Lauf als Datei speichern.',
  'link-from-the-future': 'Der Link stammt von einer neueren Version dieser Seite. Bitte neu laden.',
  'link-out-of-range': 'Der Link verlangt etwas, das diese Seite nicht zulässt. Nichts davon wurde ausgeführt.',
  'data-invalid': 'Gelesene Daten sind ungültig; nichts davon wird benutzt.',
  'argument-invalid': 'Mit diesen Angaben geht es nicht.',
};

export const faultGist = (code: FaultCode): string | undefined => gists[code];
