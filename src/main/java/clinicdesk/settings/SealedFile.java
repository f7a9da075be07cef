package clinicdesk.settings;

import clinicdesk.settings.Found.Place;
import clinicdesk.settings.Found.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets in a file that is encrypted (AES-256 in GCM) with a key of the user, which lies in a file of its own. Only
 * the user can read either, and one without the other is worth nothing.
 */
final class SealedFile implements SecretPlace {

    private static final byte[] MARK = "clinic-desk-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final OwnFile sealed;
    private final OwnFile key;

    /**
     * @param folder of the user
     * @param clinic whose secrets these are, as a part of a file's name
     */
    SealedFile(Path folder, String clinic) {
        this.sealed = new OwnFile(folder.resolve(clinic + ".sealed"));
        this.key = new OwnFile(folder.resolve("key"));
    }

    /** What cannot be opened, and why. */
    private static final class NotOpened extends Exception {

        private static final long serialVersionUID = 1L;

        private final Why why;

        NotOpened(Why why) {
            super(why.name());
            this.why = why;
        }
    }

    @Override
    public Found read(String name) {
        try {
            String secret = open().getProperty(name);
            return secret == null ? new Found.None() : new Found.Known(secret, Place.FILE);
        } catch (NotOpened unreadable) {
            return new Found.Unreadable(unreadable.why);
        }
    }

    /** @throws UncheckedIOException if the file cannot be written; the old one stands then */
    @Override
    public boolean keep(String name, String secret) {
        Properties all = whatCanBeOpened();
        all.setProperty(name, secret);
        write(all);
        return true;
    }

    /** @throws UncheckedIOException if the file cannot be written; the old one stands then */
    @Override
    public boolean forget(String name) {
        if (sealed.read().isEmpty()) {
            return true;
        }
        Properties all = whatCanBeOpened();
        all.remove(name);
        if (all.isEmpty()) {
            sealed.delete();
        } else {
            write(all);
        }
        return true;
    }

    /** What nobody can open any more is lost, and does not stand in the way of what is kept from now on. */
    private Properties whatCanBeOpened() {
        try {
            return open();
        } catch (NotOpened lost) {
            return new Properties();
        }
    }

    private Properties open() throws NotOpened {
        Properties all = new Properties();
        Optional<byte[]> bytes = sealed.read();
        if (bytes.isPresent()) {
            try (ByteArrayInputStream plain = new ByteArrayInputStream(unseal(bytes.get()))) {
                all.load(plain);
            } catch (IOException | IllegalArgumentException notOurs) {
                throw new NotOpened(Why.DAMAGED);
            }
        }
        return all;
    }

    private byte[] unseal(byte[] bytes) throws NotOpened {
        int head = MARK.length + NAME_BYTES;
        if (bytes.length < head + NONCE_BYTES + TAG_BITS / Byte.SIZE
                || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new NotOpened(Why.DAMAGED);
        }
        byte[] secretKey = key.read().orElseThrow(() -> new NotOpened(Why.FOREIGN));
        if (secretKey.length != KEY_BYTES
                || !Arrays.equals(bytes, MARK.length, head, nameOf(secretKey), 0, NAME_BYTES)) {
            throw new NotOpened(Why.FOREIGN);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, secretKey, Arrays.copyOfRange(bytes, head, head + NONCE_BYTES))
                    .doFinal(bytes, head + NONCE_BYTES, bytes.length - head - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private void write(Properties all) {
        byte[] secretKey = usableKey();
        byte[] nonce = random(NONCE_BYTES);
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            all.store(plain, null);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, secretKey, nonce).doFinal(plain.toByteArray());
            sealed.write(ByteBuffer.allocate(MARK.length + NAME_BYTES + NONCE_BYTES + closed.length).put(MARK)
                    .put(nameOf(secretKey), 0, NAME_BYTES).put(nonce).put(closed).array());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The user's key; made where there is none that can be used. Of two programs that make one, the first is right. */
    private byte[] usableKey() {
        Optional<byte[]> known = key.read().filter(bytes -> bytes.length == KEY_BYTES);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] fresh = random(KEY_BYTES);
        try {
            if (key.read().isPresent()) {
                key.write(fresh);
            } else {
                key.create(fresh);
            }
            return fresh;
        } catch (FileAlreadyExistsException faster) {
            return key.read().orElseThrow(() -> new UncheckedIOException(faster));
        }
    }

    /** Tells one key from another and nothing about either. */
    private static byte[] nameOf(byte[] secretKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(MARK);
            return digest.digest(secretKey);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Cipher cipher(int mode, byte[] secretKey, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secretKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
