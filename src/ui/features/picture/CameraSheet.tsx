import { Camera, RotateCcw, SwitchCamera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import { cameraRefusal } from './cameraRefusal.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

type Props = Readonly<{ onDone: () => void }>;

/** What the camera sees, and the button that takes it. The camera is asked for when this is shown, and let go after. */
export function CameraSheet({ onDone }: Props) {
  const choosePicture = useApp((app) => app.choosePicture);
  const [facing, setFacing] = useState<'user' | 'environment'>('environment');
  const [asked, setAsked] = useState(1);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [ready, setReady] = useState(false);
  const video = useRef<HTMLVideoElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once more when the reader says so.
  useEffect(() => {
    let left = false;
    let stream: MediaStream | undefined;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing }, audio: false });
        if (left) return stop();
        if (video.current !== null) video.current.srcObject = stream;
      } catch (error) {
        if (!left) setRefusal(cameraRefusal(error));
      }
    };
    setRefusal(undefined);
    setReady(false);
    void open();
    return () => {
      left = true;
      stop();
    };
  }, [facing, asked]);

  const take = () => {
    const seen = video.current;
    if (seen === null) return;
    const canvas = document.createElement('canvas');
    canvas.width = seen.videoWidth;
    canvas.height = seen.videoHeight;
    canvas.getContext('2d')?.drawImage(seen, 0, 0);
    canvas.toBlob((blob) => {
      if (blob === null) return setRefusal(words.cameraEmpty);
      onDone();
      void choosePicture(blob, words.cameraName);
    }, 'image/png');
  };

  if (refusal !== undefined) {
    return (
      <>
        <p role="alert">{refusal}</p>
        <Button icon={<RotateCcw aria-hidden />} onPress={() => setAsked(asked + 1)}>
          {words.askAgain}
        </Button>
      </>
    );
  }
  return (
    <div className={styles.camera}>
      <video
        ref={video}
        className={styles.video}
        aria-label={words.cameraSees}
        autoPlay
        muted
        playsInline
        onLoadedData={() => setReady(true)}
      />
      <div className={styles.ways}>
        <Button look="primary" icon={<Camera aria-hidden />} isDisabled={!ready} onPress={take}>
          {words.takePicture}
        </Button>
        <Button
          icon={<SwitchCamera aria-hidden />}
          onPress={() => setFacing(facing === 'user' ? 'environment' : 'user')}
        >
          {words.otherCamera}
        </Button>
      </div>
      <p className={styles.aside}>{words.cameraStays}</p>
    </div>
  );
}
