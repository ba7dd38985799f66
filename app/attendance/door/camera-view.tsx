import { useState, type RefObject } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { readQrPhoto } from './qr-reader.ts'
import { wakeSound } from './signals.ts'
import type { Camera } from './use-camera.ts'

const FAULTS = { insecure: m.cameraInsecure, denied: m.cameraDenied, missing: m.cameraMissing } as const

/** The camera with its torch; where there is none, why not and a photo instead. */
export function CameraView({
  video,
  camera,
  onText,
}: {
  video: RefObject<HTMLVideoElement>
  camera: Omit<Camera, 'video'>
  onText: (text: string) => void
}) {
  const t = useT()
  const { state } = camera
  const isOn = state === 'on'
  const fault = state === 'insecure' || state === 'denied' || state === 'missing' ? FAULTS[state] : undefined
  return (
    <section className="door-camera stack-s">
      <div className={isOn ? 'door-camera__picture' : 'door-camera__picture door-camera__picture--off'}>
        <video ref={video} muted playsInline aria-label={t(m.cameraAim)} />
        {isOn && (
          <div className="door-camera__tools">
            {camera.hasTorch && (
              <ToolButton
                label={t(camera.isTorchOn ? m.torchOff : m.torchOn)}
                icon="sun"
                onPress={() => void camera.toggleTorch()}
              />
            )}
            <ToolButton label={t(m.cameraOff)} icon="close" onPress={camera.stop} />
          </div>
        )}
      </div>
      {isOn && <p className="door__note door__note--centred">{t(m.cameraAim)}</p>}
      {fault && (
        <Notice tone="warning" isLive>
          {t(fault)}
        </Notice>
      )}
      {!isOn && (
        <>
          {!fault && (
            <Button
              type="button"
              size="large"
              isWide
              icon="camera"
              isBusy={state === 'starting'}
              onClick={() => {
                wakeSound()
                void camera.start()
              }}
            >
              {t(state === 'starting' ? m.cameraStarting : m.cameraOn)}
            </Button>
          )}
          <PhotoButton isMain={fault !== undefined} onText={onText} />
        </>
      )}
    </section>
  )
}

function ToolButton({ label, icon, onPress }: { label: string; icon: 'sun' | 'close'; onPress: () => void }) {
  return (
    <button className="icon-button door-camera__tool" type="button" onClick={onPress}>
      <Icon name={icon} label={label} />
    </button>
  )
}

/** A photo of the ticket, read by the same reader. */
function PhotoButton({ isMain, onText }: { isMain: boolean; onText: (text: string) => void }) {
  const t = useT()
  const [isEmpty, setIsEmpty] = useState(false)
  const read = async (file: Blob) => {
    const text = await readQrPhoto(file)
    setIsEmpty(text === undefined)
    if (text !== undefined) onText(text)
  }
  return (
    <>
      <label className={`button button--${isMain ? 'primary' : 'secondary'} door-photo`}>
        <Icon name="camera" />
        <span className="button__text">{t(m.photo)}</span>
        <input
          className="door-photo__input"
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            wakeSound()
            if (file) void read(file)
          }}
        />
      </label>
      {isEmpty && (
        <Notice tone="warning" isLive>
          {t(m.photoEmpty)}
        </Notice>
      )}
    </>
  )
}
