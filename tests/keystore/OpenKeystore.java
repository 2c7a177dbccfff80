import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Reads and writes keystores with Java's own provider (SunJSSE) or BouncyCastle (BC). Commands are read from standard
 * input, answers are written to standard output, both as lines with fields separated by tabs:
 *
 * open PROVIDER FILE PASSWORD         answers per entry: entry PROVIDER FILE ALIAS key|certificate FINGERPRINTS SIGNS
 * copy PROVIDER FILE TARGET PASSWORD  lets the provider write TARGET with the entries of FILE
 * subject FILE                        answers: subject FILE NAME, in the form of RFC 2253
 *
 * If a command fails, the answer is: failed REASON COMMAND
 */
public class OpenKeystore {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split("\t", -1);
            try {
                switch (words[0]) {
                    case "open" -> open(words[1], words[2], words[3].toCharArray());
                    case "copy" -> copy(words[1], words[2], words[3], words[4].toCharArray());
                    case "subject" -> answer("subject", words[1], subject(words[1]));
                    default -> throw new IllegalArgumentException(words[0]);
                }
            } catch (Exception failure) {
                answer("failed", failure.toString(), line);
            }
        }
    }

    private static void answer(String... fields) {
        OUT.println(String.join("\t", fields));
    }

    private static KeyStore load(String provider, String file, char[] password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12", provider);
        try (var in = new FileInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static void open(String provider, String file, char[] password) throws Exception {
        KeyStore store = load(provider, file, password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                Certificate[] chain = store.getCertificateChain(alias);
                PrivateKey key = (PrivateKey) store.getKey(alias, password);
                answer("entry", provider, file, alias, "key", fingerprints(List.of(chain)), signs(key, chain[0]));
            } else {
                String fingerprint = fingerprints(List.of(store.getCertificate(alias)));
                answer("entry", provider, file, alias, "certificate", fingerprint, "");
            }
        }
    }

    private static void copy(String provider, String file, String target, char[] password) throws Exception {
        KeyStore source = load(provider, file, password);
        KeyStore store = KeyStore.getInstance("PKCS12", provider);
        store.load(null, null);
        for (String alias : Collections.list(source.aliases())) {
            if (source.isKeyEntry(alias)) {
                Key key = source.getKey(alias, password);
                store.setKeyEntry(alias, key, password, source.getCertificateChain(alias));
            } else {
                store.setCertificateEntry(alias, source.getCertificate(alias));
            }
        }
        try (var out = new FileOutputStream(target)) {
            store.store(out, password);
        }
    }

    private static String subject(String file) throws Exception {
        try (var in = new FileInputStream(file)) {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return certificate.getSubjectX500Principal().getName();
        }
    }

    private static String fingerprints(List<Certificate> certificates) throws Exception {
        List<String> found = new ArrayList<>();
        for (Certificate certificate : certificates) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            found.add(HexFormat.of().formatHex(digest));
        }
        return String.join(" ", found);
    }

    /** Returns "signs" if the certificate verifies a signature made with the key, else an empty text. */
    private static String signs(PrivateKey key, Certificate certificate) throws Exception {
        String algorithm = key.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update("a message".getBytes(StandardCharsets.UTF_8));
        Signature verifying = Signature.getInstance(algorithm);
        verifying.initVerify(certificate.getPublicKey());
        verifying.update("a message".getBytes(StandardCharsets.UTF_8));
        return verifying.verify(signing.sign()) ? "signs" : "";
    }
}
